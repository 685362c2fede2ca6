// Sentences, items and text of the other script: what is lost, added, doubled or left, and what is right.
#include "agreement/structure.h"
#include "slips.h"

using namespace readout::test;

TEST_CASE("a sentence is not lost, added or doubled") {
  constexpr PairRow kRows[] = {
      {"ja", "閣僚は、恩恵を広く行き渡らせることの重要性を強調しました。また、規律の在り方についても議論しました。",
       "en", "Ministers stressed the importance of sharing the benefits widely.",
       "source sentence-lost \"また、規律の在り方についても議論しました。\"\n"},
      {"ja", "冒頭、大臣から、弔意を表しました。これに対し、先方から、謝意が表されました。", "en",
       "At the outset, condolences were expressed by the Minister, for which his counterpart expressed her gratitude.",
       ""},
      {"ja", "大臣は、支援の継続を表明しました。", "en",
       "The Minister expressed continued support. He also announced new sanctions.",
       "sentence-added \"He also announced new sanctions.\"\n"},
      {"ja", "午前9時45分から約50分間、紅林副大臣は、先方を表敬しました。", "en",
       "The State Minister paid a courtesy call on her counterpart. The call began at 9:45 a.m. and lasted about 50 "
       "minutes.",
       ""},
      {"ja", "両大臣は会談を行ったところ、概要は以下のとおりです。", "en",
       "The two Ministers held a meeting. The overview is as follows.", ""},
      {"ja", "会談は午後6時に始まりました。", "en", "The meeting with H.E. Ms. Muñoz of the U.S. began at 6 p.m. JST.",
       ""},
      {"ja", "ア　偶発的衝突の回避", "en", "a. Avoiding accidental clashes", ""},
      {"en", "The site is 5 kilometers away: https://example.org/map", "ja",
       "施設は5キロメートル先です。https://example.org/map", ""},
      {"en", "They promised to reply.", "ja", "約束しました。約束しました。", "sentence-doubled \"約束しました。\"\n"},
      {"en", "Yes. Yes.", "ja", "はい。はい。", ""},
      {"en", "You have already visited 21 countries. Why have you not visited our neighbor?", "ja",
       "外遊先は既に21か国ですが、隣国への訪問がないのはなぜですか。", ""},
      {"ja", "条約は、寄託から90日後に発効する。現在の締約国は48か国である。", "en",
       "The treaty will enter into force 90 days after the deposit.",
       "source sentence-lost \"現在の締約国は48か国である。\"\n"},
      {"ja", "Q．期間は。A．未定です。", "en", "Q. How long? A. It is not decided.", ""},
      {"en", "Mr. KASAI Takashi, Director-General, Asian and Oceanian Affairs Bureau, Ministry of Foreign Affairs",
       "ja", "葛西 隆 外務省アジア大洋州局長", ""},
      {"ja", "会議は延期されました。台風が接近していたためです。", "en",
       "The conference was postponed because a typhoon was approaching.", ""},
      {"ja", "エレベーターは故障中です。3階まで階段を御利用ください。", "en",
       "The elevator is out of order; please use the stairs to the third floor.", ""},
      {"en", "Both sides agreed.", "ja",
       "双方は、文化、科学技術、教育、観光及び青少年交流の全ての分野において協力を一層深め、準備を加速することに同意し"
       "ました。",
       "length-differs "
       "\"双方は、文化、科学技術、教育、観光及び青少年交流の全ての分野において協力を一層深め、準備を加速することに同意"
       "しました。\"\n"}};
  check_rows(find_structure_slips, kRows);
}

TEST_CASE("the items of a list are those of the source, in its order") {
  constexpr PairRow kRows[] = {
      {"ja", "1 経済\n2 防衛\n3 文化", "en", "1. Economy\n2. Defense", "source item-lost \"3 文化\"\n"},
      {"ja", "1 経済\n2 防衛", "en", "1. Economy\n2. Defense\n3. Culture", "item-added \"3. Culture\"\n"},
      {"ja", "1 経済\n2 文化", "en", "1. Economy\n• 2. Culture", "item-mark \"• 2.\"\n"},
      {"ja", "・経済\n・文化", "en", "• Economy\n• Culture", ""},
      {"en", "2. Bilateral relations", "ja", "2 ", "item-empty \"2 \"\n"},
      {"ja", "1 冒頭\n2 地域情勢\n3 二国間関係", "en", "1. Opening\n2. Bilateral relations\n3. Regional situation",
       "item-order \" Bilateral relations\"\n"},
      {"ja", "1 冒頭\n2 地域情勢\n3 二国間関係", "en", "1. Opening\n2. Regional situation\n3. Bilateral relations", ""},
      {"en", "(1) Meetings\n(2) Officers\n(3) Exercises", "ja", "（1）会合\n（3）連絡官\n（3）訓練",
       "item-mark \"（3）\"\n"},
      {"ja", "（ア）投資\n（イ）直行便\n（ウ）交流", "en", "(a) investment\n(c) exchanges",
       "source item-lost \"（イ）直行便\"\n"},
      {"ja", "（ア）投資\n（イ）直行便", "en", "(a) investment\n(b) direct flights", ""}};
  check_rows(find_structure_slips, kRows);
}

TEST_CASE("the marks of a list inside one line are those of the source") {
  constexpr PairRow kRows[] = {
      {"ja", "（1）旅券、（2）査証、（3）保険を御確認ください。", "en",
       "Please check (1) your passport and (2) your visa.", "item-lost \"(2)\"\n"},
      {"ja", "（1）旅券、（2）査証を御確認ください。", "en", "Please check (1) your passport and (2) your visa.", ""},
      {"ja", "（2）査証、（1）旅券を御確認ください。", "en", "Please check (1) your passport.", ""}};
  check_rows(find_structure_slips, kRows);
}

TEST_CASE("a list in a sentence has as many members") {
  constexpr PairRow kRows[] = {
      {"en", "The corridor, linking Malawi, Zambia and Mozambique, was discussed.", "ja",
       "マラウイ、ザンビア及びモザンビークを結ぶ回廊について協議した。", ""},
      {"ja", "両大臣は、半導体、蓄電池、重要鉱物及び水素の分野における協力を加速することを確認しました。", "en",
       "The two Ministers confirmed that they would accelerate cooperation in semiconductors, storage batteries and "
       "hydrogen.",
       "list-differs \"semiconductors, storage batteries and hydrogen\"\n"},
      {"ja", "両大臣は、半導体、蓄電池及び水素の分野における協力を加速することを確認しました。", "en",
       "The two Ministers confirmed that they would accelerate cooperation in semiconductors, storage batteries and "
       "hydrogen.",
       ""},
      {"ja", "大臣は、停戦、人質の解放、物資の搬入及び交渉への復帰を呼びかけました。", "en",
       "On Friday, food, water and fuel were sent.", ""}};
  check_rows(find_structure_slips, kRows);
}

TEST_CASE("no words are left in the script of the source") {
  constexpr PairRow kRows[] = {
      {"en", "visited a semiconductor plant", "ja", "両大臣は、semiconductor plantを視察しました。",
       "untranslated \"semiconductor plant\"\n"},
      {"en", "the iPhone at https://example.org/news and a 12km route", "ja", "iPhone、https://example.org/news、12km",
       ""},
      {"en", "the term \"kizuna\" (bonds)", "ja", "「kizuna」（bonds）", ""},
      {"ja", "（写真提供：内閣広報室）", "en", "(Photo: 内閣広報室)", "untranslated \"内閣広報室\"\n"},
      {"ja", "標語は「絆」です。", "en", "The motto is \"絆\" (kizuna).", ""},
      {"en", "Both sides agreed to meet again.", "ja", "Both sides agreed to meet again.",
       "untranslated \"Both sides agreed to meet again.\"\n"},
      {"en", "Photo: Kyodo News", "ja", "Photo: Kyodo News", ""}};
  check_rows(find_structure_slips, kRows);
}

TEST_CASE("the target is not blank, and no sentence or clause of it is in the source's language") {
  constexpr PairRow kRows[] = {
      {"en", "They met.", "ja", "", "source untranslated \"They met.\"\n"},
      {"en", "They met.", "ja", "　 ", "source untranslated \"They met.\"\n"},
      {"en", "...", "ja", "", ""},
      {"en", "They signed. A press conference followed.", "ja", "双方は署名した。A press conference followed.",
       "untranslated \"A press conference followed.\"\n"},
      {"en", "They will meet to finalize the work programme.", "ja", "双方は会合し、finalize the work programme.",
       "untranslated \"finalize the work programme\"\n"},
      {"en", "This is the de facto standard.", "ja", "これはde facto標準である。", ""},
      {"en", "Photo: Copyright 2025 Ministry of Foreign Affairs of Japan.", "ja",
       "写真。Copyright 2025 Ministry of Foreign Affairs of Japan.", ""},
      {"en", "See work.example.org for more.", "ja", "詳細はwork.example.orgを参照。", ""}};
  check_rows(find_structure_slips, kRows);
}

TEST_CASE("no mark inside a line is lost") {
  constexpr PairRow kRows[] = {
      {"en", "It covers (a) energy, (b) transport and (c) networks.", "ja", "（a）エネルギー、（c）網を対象とする。",
       "source item-lost \"(b)\"\n"},
      {"en", "It covers (a) energy, (b) transport and (c) networks.", "ja",
       "（a）エネルギー、（b）輸送、（c）網を対象とする。", ""},
      {"ja", "①防災、②保健、③教育の三つ", "en", "three: (1) disasters, (3) health and (3) education",
       "item-mark \"(3)\"\n"},
      {"ja", "①防災、②保健、③教育の三つ", "en", "three: (1) disasters, (2) health and (3) education", ""},
      {"ja", "1 冒頭\n2 二国間関係", "en", "1. Opening\n3. Bilateral relations", "item-mark \"3.\"\n"},
      {"ja", "(1) 冒頭\n(2) 二国間関係", "en", "1. Opening\n2. Bilateral relations", ""},
      {"en", "paragraph 2 (a), (b) and (c)", "ja", "第2項（a）から（c）まで", ""},
      {"en", "Under the decision of (1), the measures of (2)", "ja", "（2）の措置は、（1）の決定に従う", ""},
      {"ja", "日本（3）、ケニア（5）", "en", "Kenya (5) and Japan (3)", ""},
      {"en", "Section 2 (a) and (b)", "ja", "第2（a）及び第3（b）", ""}};
  check_rows(find_structure_slips, kRows);
}
