// Reads JPEG (ITU-T T.81 annex B): the frame header. Checks that every segment up to the end of the image is complete,
// that a decoder can use the tables before the samples, and that the restart markers are present. The samples are not
// decoded, so damage between two markers is not detected; those of a CMYK picture are decoded later (image_cmyk.cpp).
#include <map>

#include "base/rule_table.h"
#include "input/image_formats.h"
#include "input/image_jpeg_tables.h"
#include "input/image_profile.h"

namespace readout {
namespace {

constexpr unsigned kCmyk = 4;  ///< components
constexpr unsigned kStartOfImage = 0xD8, kEndOfImage = 0xD9, kStartOfScan = 0xDA;

/// Reads bytes from the front. Returns 0 past the end; whole() reports that.
class SegmentReader {
 public:
  explicit SegmentReader(std::string_view bytes) : bytes_(bytes) {}

  unsigned byte() {
    if (at_ >= bytes_.size()) {
      whole_ = false;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  unsigned two() {
    unsigned high = byte();
    return high << 8 | byte();
  }
  /// The next marker, after any fill bytes (B.1.1.2); 0 if there is none.
  unsigned marker() {
    if (byte() != 0xFF) return 0;
    unsigned code = 0xFF;
    while (code == 0xFF && whole_) code = byte();
    return whole_ ? code : 0;
  }
  std::string_view segment() {
    std::size_t length = two();
    if (length < 2 || at_ + length - 2 > bytes_.size()) {
      whole_ = false;
      return {};
    }
    std::string_view out = bytes_.substr(at_, length - 2);
    at_ += length - 2;
    return out;
  }
  /// Skips entropy-coded data up to the next marker other than a restart marker or a stuffed zero (B.1.1.5). Returns
  /// the number of restart markers in sequence, from 0 to 7 and again from 0 (B.2.1). A marker out of sequence ends the
  /// count.
  std::size_t skip_scan() {
    std::size_t restarts = 0;
    bool in_order = true;
    for (; at_ + 1 < bytes_.size(); ++at_) {
      auto next = static_cast<unsigned char>(bytes_[at_ + 1]);
      if (static_cast<unsigned char>(bytes_[at_]) != 0xFF || next == 0 || next == 0xFF) continue;
      if (next < 0xD0 || next > 0xD7) return restarts;
      in_order = in_order && next == 0xD0 + restarts % 8;
      if (in_order) ++restarts;
    }
    whole_ = false;
    return restarts;
  }
  bool whole() const { return whole_; }
  std::size_t at() const { return at_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool whole_ = true;
};

/// Whether the marker starts a frame of any process; C4, C8 and CC are other segments (table B.1).
bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Whether it starts a baseline, extended sequential or progressive Huffman frame: the frames that PDF's DCTDecode
/// accepts.
bool is_huffman_frame(unsigned marker) { return marker >= 0xC0 && marker <= 0xC2; }

/// Whether the segment is metadata, which may reveal private data such as the position of the camera: comments and
/// application segments (B.2.4.6) other than JFIF (APP0), an ICC profile (APP2) and Adobe's colour transform (APP14).
bool is_metadata(unsigned marker, std::string_view segment) {
  if (marker == 0xE2) return !segment.starts_with("ICC_PROFILE");
  return marker == 0xFE || (marker >= 0xE1 && marker <= 0xEF && marker != 0xEE);
}

constexpr std::string_view kExif("Exif\0\0", 6);
bool is_exif(unsigned marker, std::string_view segment) { return marker == 0xE1 && segment.starts_with(kExif); }

/// The profile of a JPEG is in one or more segments (ISO 15076-1 B.4), each with its number and their count.
class ProfileSegments {
 public:
  void take(unsigned marker, std::string_view segment) {
    if (marker != 0xE2 || !segment.starts_with(kName) || segment.size() < kName.size() + 2) return;
    const auto number = static_cast<unsigned char>(segment[kName.size()]);
    count_ = static_cast<unsigned char>(segment[kName.size() + 1]);
    parts_[number] = segment.substr(kName.size() + 2);
  }

  bool empty() const { return parts_.empty(); }

  /// The whole profile; empty if a part of it is missing.
  std::string whole() const {
    std::string out;
    for (unsigned i = 1; i <= count_; ++i) {
      const auto part = parts_.find(i);
      if (part == parts_.end()) return {};
      out += part->second;
    }
    return out;
  }

 private:
  static constexpr std::string_view kName{"ICC_PROFILE\0", 12};
  std::map<unsigned, std::string_view> parts_;
  unsigned count_ = 0;
};

/// JFIF (ITU-T T.871 10.1): the densities follow the name, the version and their unit.
void read_density(unsigned marker, std::string_view segment, Image& image) {
  constexpr std::string_view kJfif("JFIF\0", 5);
  if (marker != 0xE0 || !segment.starts_with(kJfif)) return;
  SegmentReader reader(segment.substr(kJfif.size()));
  reader.two(), reader.byte();
  const unsigned across = reader.two(), down = reader.two();
  if (reader.whole()) set_pixel_shape(across, down, image);
}

/// Finishes an image whose end was reached: `data` are its bytes without metadata.
std::optional<Image> finished(Image image, std::string data, const ProfileSegments& profile, ImageContent content,
                              ImageFault& fault) {
  std::string icc = profile.whole();
  if (!profile.empty()) fault.profile = profile_fault(icc, image.color);
  if (!fault.profile.empty()) icc.clear();
  if (image.color == ImageColor::cmyk && !convert_cmyk(image, data, icc, fault)) return std::nullopt;
  if (image.color != ImageColor::cmyk && !icc.empty()) image.profile = shared(std::move(icc));
  image.color = image.color == ImageColor::cmyk ? ImageColor::rgb : image.color;
  if (content == ImageContent::all) image.data = shared(std::move(data));
  return image;
}

bool read_frame(unsigned marker, std::string_view segment, Image& image, ImageFault& fault) {
  SegmentReader reader(segment);
  unsigned precision = reader.byte();
  image.height = reader.two();
  image.width = reader.two();
  unsigned components = reader.byte();
  if (!reader.whole() || segment.size() < 6 + std::size_t{3} * components)
    return fault = {RuleId("image-damaged"), "its frame header is cut off"}, false;
  if (!is_huffman_frame(marker) || precision != 8)
    return fault = {RuleId("image-color-unsupported"), "it is not an 8-bit Huffman-coded JPEG"}, false;
  if (components != 1 && components != 3 && components != kCmyk)
    return fault = {RuleId("image-color-unsupported"), "it has " + std::to_string(components) + " colour components"},
           false;
  image.color = components == 1 ? ImageColor::gray : components == 3 ? ImageColor::rgb : ImageColor::cmyk;
  return size_is_accepted(image.width, image.height, fault);
}

/// Checks restart markers: after a missing or unexpected one, a decoder shows a wrong picture. One extra marker at the
/// end is accepted.
void skip_samples(SegmentReader& reader, const JpegTables& tables, ImageFault& fault) {
  const std::size_t wanted = tables.restarts(), found = reader.skip_scan();
  if (!reader.whole() || (wanted == 0 ? found == 0 : found >= wanted)) return;
  fault = {RuleId("image-damaged"), "its samples have " + std::to_string(found) +
                                        " restart markers in order, and should have " + std::to_string(wanted)};
}

}  // namespace

bool is_jpeg(std::string_view bytes) { return bytes.starts_with("\xFF\xD8\xFF"); }

std::optional<Image> read_jpeg(std::string_view bytes, ImageContent content, ImageFault& fault) {
  SegmentReader reader(bytes);
  Image image;
  std::optional<Orientation> orientation;
  JpegTables tables;
  ProfileSegments profile;
  bool framed = false, scanned = false;
  if (reader.marker() != kStartOfImage) fault = {RuleId("image-damaged"), "it has no start marker"};
  std::string data(bytes.substr(0, reader.at()));
  while (!fault.rule && reader.whole()) {
    const std::size_t begin = reader.at();
    unsigned marker = reader.marker();
    if (marker == 0 || (marker == kEndOfImage && !scanned)) break;
    if (marker == kEndOfImage) {
      data += bytes.substr(begin, reader.at() - begin);
      image.orientation = orientation.value_or(Orientation::upright);
      return finished(std::move(image), std::move(data), profile, content, fault);
    }
    std::string_view segment = reader.segment();
    if (is_exif(marker, segment) && !orientation) orientation = read_orientation(segment.substr(kExif.size()));
    profile.take(marker, segment);
    read_density(marker, segment, image);
    if (is_frame(marker) && reader.whole()) {
      if (framed || !read_frame(marker, segment, image, fault)) break;
      framed = true;
    }
    if (marker == kStartOfScan && !framed) break;
    if (reader.whole()) fault.reason = tables.take(marker, segment);
    if (!fault.reason.empty()) fault.rule = RuleId("image-damaged");
    if (marker == kStartOfScan && !fault.rule) skip_samples(reader, tables, fault), scanned = true;
    if (!is_metadata(marker, segment)) data += bytes.substr(begin, reader.at() - begin);
  }
  if (!fault.rule) fault = {RuleId("image-damaged"), "it ends before its picture does"};
  return std::nullopt;
}

}  // namespace readout
