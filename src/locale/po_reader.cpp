#include <algorithm>
#include <charconv>
#include <map>

#include "base/ascii.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "locale/po.h"

namespace readout {
namespace {

constexpr std::string_view kSpaces = " \t\f\v";

bool starts_with_quote(std::string_view text) { return !text.empty() && text[0] == '"'; }

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::vector<std::string> split_flags(std::string_view text) {
  std::vector<std::string> flags;
  while (!text.empty()) {
    std::size_t comma = std::min(text.find(','), text.size());
    if (std::string_view flag = trimmed(text.substr(0, comma)); !flag.empty()) flags.emplace_back(flag);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return flags;
}

/// The text of a comment without its mark and one space after the mark.
std::string comment_text(std::string_view line, std::size_t mark) {
  line.remove_prefix(mark);
  if (!line.empty() && line[0] == ' ') line.remove_prefix(1);
  return std::string(line);
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

class PoReader {
 public:
  PoReader(const Source& source, Diagnostics& diagnostics)
      : source_(source), bytes_(source.bytes), diagnostics_(diagnostics) {}

  PoFile read() {
    std::size_t at = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes_.size()) {
      std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
      std::size_t next = std::min(end + 1, bytes_.size());
      while (end > at && bytes_[end - 1] == '\r') --end;
      line(at, end);
      at = next;
    }
    finish_entry();
    for (const std::string& comment : entry_.translator_comments) file_.trailing_comments.push_back(comment);
    order();
    return std::move(file_);
  }

 private:
  enum class Stage { none, msgctxt, msgid, msgid_plural, msgstr };

  Span span(std::size_t begin, std::size_t end) const {
    return {&source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  /// Reports and skips the rest of the entry.
  void fail(Span where, std::string expected) {
    diagnostics_.report("po-syntax", where, {{"expected", std::move(expected)}});
    skipping_ = true;
    had_msgstr_ = stage_ == Stage::msgstr;
    start_entry();
  }

  void start_entry() {
    entry_ = {};
    stage_ = Stage::none;
    target_ = nullptr;
    started_ = previous_ = false;
  }

  void finish_entry() {
    if (stage_ == Stage::none) return;
    if (stage_ != Stage::msgstr) {
      fail(span(entry_.span.end, entry_.span.end), stage_ == Stage::msgctxt ? "msgid" : "msgstr");
      skipping_ = false;
      return;
    }
    if (valid_strings()) report_controls(), file_.entries.push_back(std::move(entry_));
    start_entry();
  }

  std::vector<const SourcedText*> strings_of_entry() const {
    std::vector<const SourcedText*> all{&entry_.msgid};
    if (entry_.msgctxt) all.push_back(&*entry_.msgctxt);
    if (entry_.msgid_plural) all.push_back(&*entry_.msgid_plural);
    for (const SourcedText& text : entry_.msgstr) all.push_back(&text);
    return all;
  }

  /// Reports control characters, written as they are or by escapes. The entry is kept, so that it is not reported as
  /// absent.
  void report_controls() {
    for (const SourcedText* text : strings_of_entry())
      for (auto found = find_control(text->text); found; found = find_control(text->text, found->end))
        diagnostics_.report("po-control-character", text->origin.span(found->begin, found->end),
                            {{"code", code_point_name(found->value)}});
  }

  /// Reports strings whose escapes stand for bytes that are not UTF-8.
  bool valid_strings() {
    for (const SourcedText* text : strings_of_entry())
      if (auto bad = find_invalid_utf8(text->text)) {
        diagnostics_.report("po-charset", text->origin.span(*bad, *bad + 1), {{"found", "an escape that is no UTF-8"}});
        return false;
      }
    for (const auto* text : {&entry_.previous_msgctxt, &entry_.previous_msgid, &entry_.previous_msgid_plural})
      if (*text && find_invalid_utf8(**text)) {
        diagnostics_.report("po-charset", entry_.span, {{"found", "an escape that is no UTF-8"}});
        return false;
      }
    return true;
  }

  void line(std::size_t begin, std::size_t end) {
    std::size_t from = std::min(bytes_.find_first_not_of(kSpaces, begin), end);
    std::string_view text = bytes_.substr(from, end - from);
    if (text.empty()) {
      skipping_ = false;
      return;
    }
    if (skipping_ && !resumes(text)) return;
    skipping_ = false;
    if (text[0] == '#' && !text.starts_with("#~") && !text.starts_with("#|")) return comment(text, from, end);
    std::size_t mark = text.starts_with("#~|") ? 3 : text.starts_with("#~") || text.starts_with("#|") ? 2 : 0;
    bool obsolete = text.starts_with("#~");
    bool previous = mark > 0 && text[mark - 1] == '|';
    statement(from + mark, end, obsolete, previous);
    touch(from, end);
  }

  /// Whether a line after an error begins the next entry.
  bool resumes(std::string_view text) const {
    if (text.starts_with("#~")) text = trimmed(text.substr(2));
    else if (text[0] == '#') return true;
    return text.starts_with("msgctxt") ||
           (had_msgstr_ && text.starts_with("msgid") && !text.starts_with("msgid_plural"));
  }

  /// Extends the span of the entry by one of its lines.
  void touch(std::size_t begin, std::size_t end) {
    if (skipping_) return;
    entry_.span = span(started_ ? entry_.span.begin : begin, end);
    started_ = true;
  }

  void comment(std::string_view text, std::size_t from, std::size_t end) {
    if (stage_ == Stage::msgstr) finish_entry();
    if (stage_ != Stage::none) return fail(span(from, end), "msgstr");
    previous_ = false;
    char kind = text.size() > 1 ? text[1] : ' ';
    if (kind == '.') entry_.extracted_comments.push_back(comment_text(text, 2));
    else if (kind == ':') entry_.references.push_back(comment_text(text, 2));
    else if (kind == ',') append(entry_.flags, split_flags(text.substr(2)));
    else if (kind == '=') append(entry_.sticky_flags, split_flags(text.substr(2)));
    else entry_.translator_comments.emplace_back(text.substr(1));
    touch(from, end);
  }

  static void append(std::vector<std::string>& to, std::vector<std::string> more) {
    for (std::string& flag : more) to.push_back(std::move(flag));
  }

  void statement(std::size_t begin, std::size_t end, bool obsolete, bool previous) {
    std::size_t from = std::min(bytes_.find_first_not_of(kSpaces, begin), end);
    std::string_view text = bytes_.substr(from, end - from);
    if (text.empty()) return;
    if (starts_with_quote(text)) {
      bool fits = previous ? previous_ : target_ != nullptr && obsolete == entry_.obsolete && !previous_;
      if (!fits) return fail(span(from, end), "msgctxt, msgid or a comment");
      return strings(from, end);
    }
    std::size_t word = std::min(text.find_first_of(" \t\""), text.size());
    std::string_view keyword = text.substr(0, word);
    bool known = previous ? previous_keyword(keyword) : keyword_allowed(keyword, obsolete);
    if (!known) return fail(span(from, from + word), expected_now(previous));
    std::size_t quote = std::min(bytes_.find_first_not_of(kSpaces, from + word), end);
    strings(quote, end);
  }

  std::string expected_now(bool previous) const {
    if (previous || stage_ == Stage::none) return "msgctxt, msgid or a comment";
    if (stage_ == Stage::msgctxt) return "msgid";
    if (stage_ == Stage::msgid) return "msgstr";
    return entry_.msgid_plural ? "msgstr[" + std::to_string(entry_.msgstr.size()) + "]" : "the next entry";
  }

  bool previous_keyword(std::string_view keyword) {
    if (stage_ == Stage::msgstr) finish_entry();
    if (stage_ != Stage::none) return false;
    std::optional<std::string>* field = keyword == "msgctxt"        ? &entry_.previous_msgctxt
                                        : keyword == "msgid"        ? &entry_.previous_msgid
                                        : keyword == "msgid_plural" ? &entry_.previous_msgid_plural
                                                                    : nullptr;
    if (!field || *field) return false;
    field->emplace();
    previous_target_ = &**field;
    previous_ = true;
    return true;
  }

  /// A keyword of an entry, the stage in which it may occur and the stage after it.
  struct Step {
    std::string_view keyword;
    Stage before, after;
  };
  static constexpr Step kSteps[] = {{"msgctxt", Stage::none, Stage::msgctxt},
                                    {"msgid", Stage::none, Stage::msgid},
                                    {"msgid", Stage::msgctxt, Stage::msgid},
                                    {"msgid_plural", Stage::msgid, Stage::msgid_plural},
                                    {"msgstr", Stage::msgid, Stage::msgstr}};

  bool keyword_allowed(std::string_view keyword, bool obsolete) {
    previous_ = false;
    if (stage_ == Stage::msgstr && (keyword == "msgctxt" || keyword == "msgid")) finish_entry();
    if (stage_ != Stage::none && obsolete != entry_.obsolete) return false;
    for (const Step& step : kSteps)
      if (keyword == step.keyword && stage_ == step.before) return begin_field(step.after, obsolete);
    const bool plural = stage_ == Stage::msgid_plural || (stage_ == Stage::msgstr && entry_.msgid_plural);
    if (plural && keyword == "msgstr[" + std::to_string(entry_.msgstr.size()) + "]")
      return begin_field(Stage::msgstr, obsolete);
    return false;
  }

  bool begin_field(Stage stage, bool obsolete) {
    stage_ = stage;
    entry_.obsolete = obsolete;
    if (stage == Stage::msgctxt) target_ = &entry_.msgctxt.emplace();
    if (stage == Stage::msgid) target_ = &entry_.msgid;
    if (stage == Stage::msgid_plural) target_ = &entry_.msgid_plural.emplace();
    if (stage == Stage::msgstr) target_ = &entry_.msgstr.emplace_back();
    return true;
  }

  /// Quoted strings up to the end of the line.
  void strings(std::size_t at, std::size_t end) {
    while (at < end) {
      if (bytes_[at] != '"') return fail(span(at, end), "a string in quotation marks");
      std::size_t next = string(at, end);
      if (next == 0) return;
      at = std::min(bytes_.find_first_not_of(kSpaces, next), end);
    }
  }

  /// Reads one quoted string. Returns the place after it, or 0 after an error.
  std::size_t string(std::size_t open, std::size_t end) {
    SourcedText out{{}, Origin(&source_)};
    std::size_t at = open + 1;
    while (at < end && bytes_[at] != '"') {
      std::size_t plain = at;
      while (plain < end && bytes_[plain] != '"' && bytes_[plain] != '\\') ++plain;
      out.text += bytes_.substr(at, plain - at);
      out.origin.append(plain - at, at, plain - at);
      at = plain;
      if (at >= end || bytes_[at] == '"') break;
      const std::size_t length = escape(at, end, out.text);
      if (length == 0) return fail(span(at, std::min(at + 2, end)), "an escape such as \\n, \\\" or \\\\"), 0;
      out.origin.append(1, at, length);
      at += length;
    }
    if (at >= end) return fail(span(open, end), "a closing quotation mark"), 0;
    take(std::move(out), span(open + 1, at));
    return at + 1;
  }

  void take(SourcedText piece, Span inside) {
    if (previous_) {
      *previous_target_ += piece.text;
    } else if (target_->text.empty()) {
      *target_ = std::move(piece);
      if (target_->text.empty()) target_->origin = Origin::whole(inside, 0);
    } else {
      target_->text += piece.text;
      target_->origin.append(piece.origin);
    }
  }

  /// Decodes one escape of C into one byte. Returns its length in the source, or 0 if it is not an escape.
  std::size_t escape(std::size_t at, std::size_t end, std::string& out) const {
    if (at + 1 >= end) return 0;
    char c = bytes_[at + 1];
    constexpr std::string_view kNames = "ntabfvr\"\\", kValues = "\n\t\a\b\f\v\r\"\\";
    if (std::size_t which = kNames.find(c); which != std::string_view::npos) {
      out += kValues[which];
      return 2;
    }
    bool hex = c == 'x';
    std::size_t first = at + (hex ? 2 : 1), digits = 0;
    int value = 0, base = hex ? 16 : 8;
    while (first + digits < end && (hex || digits < 3) && digit_value(bytes_[first + digits]) < base && value < 256)
      value = value * base + digit_value(bytes_[first + digits++]);
    if (digits == 0 || value > 255) return 0;
    out += static_cast<char>(static_cast<unsigned char>(value));
    return first + digits - at;
  }

  void order() {
    std::stable_partition(file_.entries.begin(), file_.entries.end(), [](const PoEntry& e) { return !e.obsolete; });
    auto header = std::ranges::find_if(
        file_.entries, [](const PoEntry& e) { return !e.obsolete && !e.msgctxt && e.msgid.text.empty(); });
    if (header != file_.entries.end()) std::rotate(file_.entries.begin(), header, header + 1);
  }

  const Source& source_;
  std::string_view bytes_;
  Diagnostics& diagnostics_;
  PoFile file_;
  PoEntry entry_;
  Stage stage_ = Stage::none;
  SourcedText* target_ = nullptr;
  std::string* previous_target_ = nullptr;
  bool started_ = false, previous_ = false, skipping_ = false, had_msgstr_ = false;
};

void check_repetitions(const PoFile& file, Diagnostics& diagnostics) {
  std::map<std::pair<std::optional<std::string>, std::string>, Span> seen;
  for (const PoEntry& entry : file.entries) {
    if (entry.obsolete) continue;
    std::optional<std::string> context;
    if (entry.msgctxt) context = entry.msgctxt->text;
    Span here = entry.msgid.text.empty() ? entry.span : entry.msgid.span();
    auto [first, fresh] = seen.emplace(std::pair{context, entry.msgid.text}, here);
    if (!fresh) diagnostics.report("po-duplicate", here).related.push_back({first->second, "first-here"});
  }
}

/// Whether a charset is UTF-8 in one of the spellings that GNU gettext accepts: utf8, "UTF-8".
bool is_utf8(std::string_view charset) {
  std::string letters;
  for (const char c : charset)
    if (c != '"' && c != '-' && c != '_') letters += to_lower(c);
  return letters == "utf8";
}

/// The charset in the header must be UTF-8 (GNU gettext manual, "Header Entry").
void check_header(const PoFile& file, const Source& source, Diagnostics& diagnostics) {
  const PoEntry* header = file.find("", "");
  if (!header) {
    diagnostics.report("po-header-missing", {&source, 0, 0});
    return;
  }
  const SourcedText& text = header->msgstr.front();
  std::size_t at = text.text.find("charset=");
  if (at == std::string::npos) {
    diagnostics.report("po-charset", text.span(), {{"found", "no charset"}});
    return;
  }
  at += 8;
  std::size_t end = std::min(text.text.find_first_of(" ;\n", at), text.text.size());
  std::string name = text.text.substr(at, end - at);
  if (!is_utf8(name)) diagnostics.report("po-charset", text.origin.span(at, end), {{"found", name}});
}

}  // namespace

std::optional<PoFile> read_po(const Source& source, Diagnostics& diagnostics) {
  if (auto bad = find_invalid_utf8(source.bytes)) {
    auto at = static_cast<std::uint32_t>(*bad);
    diagnostics.report("po-charset", {&source, at, at + 1}, {{"found", "a byte that is no UTF-8"}});
    return std::nullopt;
  }
  PoFile file = PoReader(source, diagnostics).read();
  check_header(file, source, diagnostics);
  check_repetitions(file, diagnostics);
  return file;
}

}  // namespace readout
