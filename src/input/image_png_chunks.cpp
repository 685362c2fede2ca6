// The chunks of a PNG (W3C PNG, third edition, 5): their order, their checksums, and the header. The samples are not
// read.
#include <zlib.h>

#include <utility>

#include "base/rule_table.h"
#include "input/image_formats.h"
#include "input/image_profile.h"

namespace readout {
namespace {

constexpr std::size_t kSignature = 8, kLength = 4, kType = 4, kChecksum = 4;

std::uint32_t four_bytes(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (char c : bytes.substr(at, 4)) out = out << 8 | static_cast<unsigned char>(c);
  return out;
}

struct Chunk {
  std::string_view type, data;
};

/// 5.4: a decoder may skip a chunk whose first letter is small.
bool is_ancillary(const Chunk& chunk) { return (static_cast<unsigned char>(chunk.type[0]) & 0x20) != 0; }

std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

/// Takes chunks from the front of a file.
class ChunkReader {
 public:
  explicit ChunkReader(std::string_view bytes) : rest_(bytes.substr(kSignature)) {}

  /// The next chunk; nothing after damage, with the reason in `fault`. A damaged ancillary chunk has no data.
  std::optional<Chunk> next(ImageFault& fault) {
    if (rest_.size() < kLength + kType + kChecksum || four_bytes(rest_, 0) > rest_.size() - kLength - kType - kChecksum)
      return fault = {RuleId("image-damaged"), "it ends before its picture does"}, std::nullopt;
    const std::size_t size = four_bytes(rest_, 0);
    const std::string_view summed = rest_.substr(kLength, kType + size);
    Chunk chunk{summed.substr(0, kType), summed.substr(kType)};
    const bool right = checksum(summed) == four_bytes(rest_, kLength + summed.size());
    if (!right && !is_ancillary(chunk))
      return fault = {RuleId("image-damaged"), "a checksum in it is wrong"}, std::nullopt;
    if (!right) chunk.data = {};
    rest_.remove_prefix(kLength + summed.size() + kChecksum);
    return chunk;
  }

 private:
  std::string_view rest_;
};

/// 11.2.1. Which depths a colour type may have is left to the decoder.
bool read_png_header(const Chunk& chunk, PngHeader& header, ImageFault& fault) {
  constexpr unsigned kGray = 0, kRgb = 2, kPalette = 3, kGrayAlpha = 4, kRgba = 6;
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(chunk.data[i]); };
  if (chunk.type != "IHDR" || chunk.data.size() != 13)
    return fault = {RuleId("image-damaged"), "its header is not whole"}, false;
  Image& image = header.image;
  image.width = four_bytes(chunk.data, 0);
  image.height = four_bytes(chunk.data, 4);
  const unsigned depth = at(8), color = at(9);
  const bool known = color == kGray || color == kRgb || color == kPalette || color == kGrayAlpha || color == kRgba;
  if (!known || depth == 0 || depth > 16 || (depth & (depth - 1)) != 0 || at(10) != 0 || at(11) != 0 || at(12) > 1)
    return fault = {RuleId("image-damaged"), "its header has values that no PNG has"}, false;
  image.color = color == kGray || color == kGrayAlpha ? ImageColor::gray : ImageColor::rgb;
  header.interlaced = at(12) == 1;
  header.plain = depth == 8 && (color == kGray || color == kRgb) && !header.interlaced;
  return size_is_accepted(image.width, image.height, fault);
}

/// 11.3.2: the chunks that say what the samples mean.
void take_color(const Chunk& chunk, PngColors& colors) {
  if (chunk.type == "sRGB") colors.srgb = true;
  for (auto [type, to] :
       {std::pair{"iCCP", &colors.iccp}, {"gAMA", &colors.gama}, {"cHRM", &colors.chrm}, {"cICP", &colors.cicp}})
    if (chunk.type == type) *to = chunk.data;
}

bool rows_are_accepted(const PngHeader& header, ImageFault& fault) {
  const Image& image = header.image;
  if (!header.interlaced || std::uint64_t{image.width} * image.height <= kMaxInterlacedPixels) return true;
  fault = {RuleId("image-too-large"), std::to_string(image.width) + " × " + std::to_string(image.height) +
                                          " interlaced pixels, of at most 16 million"};
  return false;
}

}  // namespace

std::optional<PngHeader> read_png_chunks(std::string_view bytes, ImageFault& fault) {
  PngHeader header;
  header.image.kind = ImageKind::png;
  ChunkReader chunks(bytes);
  std::optional<Chunk> chunk = chunks.next(fault);
  if (!chunk || !read_png_header(*chunk, header, fault) || !rows_are_accepted(header, fault)) return std::nullopt;
  bool oriented = false;
  PngColors colors;
  while ((chunk = chunks.next(fault)) && chunk->type != "IEND") {
    if (chunk->type == "IDAT") header.samples.push_back(chunk->data);
    if (chunk->type == "tRNS") header.plain = false;
    if (!is_ancillary(*chunk) && chunk->type != "IDAT" && chunk->type != "PLTE")
      return fault = {RuleId("image-damaged"), "it has a chunk that no decoder knows"}, std::nullopt;
    take_color(*chunk, colors);
    if (chunk->type == "pHYs" && chunk->data.size() == 9)
      set_pixel_shape(four_bytes(chunk->data, 0), four_bytes(chunk->data, 4), header.image);
    if (chunk->type == "eXIf" && !std::exchange(oriented, true))
      header.image.orientation = read_orientation(chunk->data);
  }
  const bool sampled = !header.samples.empty();
  if (std::string icc = png_profile(colors, header.image.color, fault.profile); !icc.empty())
    header.image.profile = shared(std::move(icc));
  if (chunk && !sampled) fault = {RuleId("image-damaged"), "it has no samples"};
  return chunk && sampled ? std::optional(std::move(header)) : std::nullopt;
}

}  // namespace readout
