#include "locale/po.h"

#include <algorithm>
#include <cstdio>

namespace readout {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kValues = "\n\t\a\b\f\v\r\"\\", kNames = "ntabfvr\"\\";
  for (char c : text) {
    if (std::size_t which = kValues.find(c); which != std::string_view::npos) {
      out += '\\';
      out += kNames[which];
    } else {
      out += c;
    }
  }
}

/// Writes one string, broken after each `\n`. If it has several lines, an empty first line comes before them.
void append_string(std::string& out, std::string_view prefix, std::string_view keyword, std::string_view text) {
  out.append(prefix).append(keyword).append(" ");
  std::size_t first = text.find('\n');
  if (first != std::string_view::npos && first + 1 < text.size()) out.append("\"\"\n").append(prefix);
  do {
    std::size_t end = text.find('\n');
    end = end == std::string_view::npos ? text.size() : end + 1;
    out += '"';
    append_escaped(out, text.substr(0, end));
    out += "\"\n";
    text.remove_prefix(end);
    if (!text.empty()) out += prefix;
  } while (!text.empty());
}

void append_comments(std::string& out, std::string_view mark, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) out.append(mark).append(line.empty() ? "" : " ").append(line).append("\n");
}

void append_translator_comments(std::string& out, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) out.append("#").append(line).append("\n");
}

void append_flags(std::string& out, std::string_view mark, const std::vector<std::string>& flags) {
  if (flags.empty()) return;
  out += mark;
  for (const std::string& flag : flags) out.append(&flag == &flags.front() ? " " : ", ").append(flag);
  out += '\n';
}

void append_entry(std::string& out, const PoEntry& entry) {
  append_translator_comments(out, entry.translator_comments);
  append_comments(out, "#.", entry.extracted_comments);
  append_comments(out, "#:", entry.references);
  append_flags(out, "#,", entry.flags);
  append_flags(out, "#=", entry.sticky_flags);
  std::string_view before = entry.obsolete ? "#~| " : "#| ", prefix = entry.obsolete ? "#~ " : "";
  if (entry.previous_msgctxt) append_string(out, before, "msgctxt", *entry.previous_msgctxt);
  if (entry.previous_msgid) append_string(out, before, "msgid", *entry.previous_msgid);
  if (entry.previous_msgid_plural) append_string(out, before, "msgid_plural", *entry.previous_msgid_plural);
  if (entry.msgctxt) append_string(out, prefix, "msgctxt", entry.msgctxt->text);
  append_string(out, prefix, "msgid", entry.msgid.text);
  if (entry.msgid_plural) append_string(out, prefix, "msgid_plural", entry.msgid_plural->text);
  for (std::size_t i = 0; i < entry.msgstr.size(); ++i)
    append_string(out, prefix, entry.msgid_plural ? "msgstr[" + std::to_string(i) + "]" : "msgstr",
                  entry.msgstr[i].text);
}

std::string in_form(const std::string& text, PoForm form) {
  std::string out(form.byte_order_mark ? kByteOrderMark : "");
  for (const char c : text) out.append(c == '\n' && form.crlf ? "\r\n" : std::string_view(&c, 1));
  return out;
}

}  // namespace

bool PoEntry::fuzzy() const {
  return std::ranges::find(flags, "fuzzy") != flags.end() ||
         std::ranges::find(sticky_flags, "fuzzy") != sticky_flags.end();
}

const PoEntry* PoFile::find(std::string_view msgctxt, std::string_view msgid) const {
  auto found = std::ranges::find_if(entries, [&](const PoEntry& entry) {
    std::string_view context = entry.msgctxt ? std::string_view(entry.msgctxt->text) : std::string_view();
    return !entry.obsolete && entry.msgid.text == msgid && context == msgctxt;
  });
  return found == entries.end() ? nullptr : &*found;
}

std::optional<std::string> PoFile::header(std::string_view field) const {
  const PoEntry* header = find("", "");
  if (!header || header->msgstr.empty()) return std::nullopt;
  std::string_view rest = header->msgstr.front().text;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (line.starts_with(field) && line.substr(field.size()).starts_with(":")) {
      line.remove_prefix(field.size() + 1);
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
      return std::string(line);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

PoForm form_of(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  return {bytes.starts_with(kByteOrderMark), end != std::string_view::npos && end > 0 && bytes[end - 1] == '\r'};
}

std::string write_po(const PoFile& file, PoForm form) {
  std::string out;
  for (const PoEntry& entry : file.entries) {
    if (!out.empty()) out += '\n';
    append_entry(out, entry);
  }
  if (!file.trailing_comments.empty() && !out.empty()) out += '\n';
  append_translator_comments(out, file.trailing_comments);
  return in_form(out, form);
}

}  // namespace readout
