#include "write/pdf_color.h"

#include <cmath>
#include <vector>

namespace readout::pdf {
namespace {

constexpr const char* kName = "sRGB";

void add_u16(std::string& out, unsigned value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

void add_u32(std::string& out, std::uint32_t value) {
  add_u16(out, value >> 16);
  add_u16(out, value & 0xFFFF);
}

/// ISO 15076-1 4.6: s15Fixed16Number.
void add_fixed(std::string& out, double value) {
  add_u32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

/// 10.13: a single text in English.
std::string text_tag(std::string_view ascii) {
  std::string out("mluc\0\0\0\0\0\0\0\1\0\0\0\14enUS", 20);
  add_u32(out, static_cast<std::uint32_t>(2 * ascii.size()));
  add_u32(out, 28);
  for (char c : ascii) add_u16(out, static_cast<unsigned char>(c));
  return out;
}

std::string fixed_tag(std::string_view type, std::initializer_list<double> values) {
  std::string out = std::string(type) + std::string(4, '\0');
  for (double value : values) add_fixed(out, value);
  return out;
}

/// 10.16, function 3: a power curve from d upward, a line below it. The parameters are those of IEC 61966-2-1 5.2.
std::string curve_tag() {
  std::string out("para\0\0\0\0\0\3\0\0", 12);
  for (double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) add_fixed(out, value);
  return out;
}

struct Tag {
  std::vector<const char*> names;
  std::string data;
};

/// Values for illuminant D50 of the profile connection space, adapted from D65 by the `chad` matrix (Annex E).
std::vector<Tag> srgb_tags() {
  return {{{"desc"}, text_tag(kName)},
          {{"cprt"}, text_tag("CC0")},
          {{"wtpt"}, fixed_tag("XYZ ", {0.9642, 1, 0.8249})},
          {{"chad"},
           fixed_tag("sf32",
                     {1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017075, -0.009247, 0.015076, 0.751678})},
          {{"rXYZ"}, fixed_tag("XYZ ", {0.436066, 0.222488, 0.013916})},
          {{"gXYZ"}, fixed_tag("XYZ ", {0.385147, 0.716873, 0.097076})},
          {{"bXYZ"}, fixed_tag("XYZ ", {0.143066, 0.060608, 0.714096})},
          {{"rTRC", "gTRC", "bTRC"}, curve_tag()}};
}

/// 7.2. The date is that of the standard. The identifiers of manufacturer, device and profile are empty.
std::string header(std::size_t size) {
  std::string out;
  add_u32(out, static_cast<std::uint32_t>(size));
  add_u32(out, 0);
  add_u32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (unsigned part : {1999u, 10u, 18u, 0u, 0u, 0u}) add_u16(out, part);
  out += "acsp";
  out.append(28, '\0');
  for (double value : {0.9642, 1.0, 0.8249}) add_fixed(out, value);
  out.append(48, '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  std::vector<Tag> tags = srgb_tags();
  std::size_t names = 0;
  for (const Tag& tag : tags) names += tag.names.size();
  std::string table, data;
  std::size_t start = 128 + 4 + 12 * names;
  add_u32(table, static_cast<std::uint32_t>(names));
  for (const Tag& tag : tags) {
    for (const char* name : tag.names) {
      table += name;
      add_u32(table, static_cast<std::uint32_t>(start + data.size()));
      add_u32(table, static_cast<std::uint32_t>(tag.data.size()));
    }
    data += tag.data;
    data.append((4 - data.size() % 4) % 4, '\0');
  }
  return header(start + data.size()) + table + data;
}

void write_output_intent(File& file) {
  Ref profile = file.stream(srgb_profile(), Filter::flate, {{"N", 3}});
  Dict intent{{"Type", Name{"OutputIntent"}},
              {"S", Name{"GTS_PDFA1"}},
              {"OutputConditionIdentifier", Bytes{kName}},
              {"Info", Bytes{"sRGB IEC61966-2.1"}},
              {"DestOutputProfile", profile}};
  file.put(file.catalog(), "OutputIntents", Array{std::move(intent)});
}

}  // namespace readout::pdf
