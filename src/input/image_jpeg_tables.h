// What a decoder of JPEG is handed before the samples: tables, and the parameters of frame and scans (ITU-T T.81
// annexes B, C and G).
//
// Takes the segments in their order and says of each whether a decoder can go on with it, and how many restart markers
// the samples of a scan have. Decodes nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

class JpegTables {
 public:
  /// Takes the content of the segment of this marker. Gives why no decoder could go on (it is wrong, needs what has not
  /// been given, or its marker means nothing), naming the table by its kind and number; empty where it can.
  std::string take(unsigned marker, std::string_view segment);

  /// How many restart markers stand within the samples of the scan that was taken last (B.2.1, B.2.4.4).
  std::size_t restarts() const { return interval_ == 0 ? 0 : (units_ + interval_ - 1) / interval_ - 1; }

 private:
  struct Component {
    unsigned id, across, down, quantizer;
  };
  enum class State { absent, without_codes, usable };

  std::string quantizers(std::string_view segment);
  std::string huffman(std::string_view segment);
  std::string frame(std::string_view segment);
  std::string scan(std::string_view segment);
  std::string codes_for(unsigned tables, std::string_view band) const;
  std::string codes_of(unsigned kind, unsigned table) const;
  bool band_is_right(std::string_view band, unsigned components) const;
  std::size_t units_of(const std::vector<Component>& components) const;

  bool progressive_ = false;
  unsigned width_ = 0, height_ = 0;
  unsigned interval_ = 0;     ///< of restarts, in units of the scan; 0 for none
  std::size_t units_ = 0;     ///< minimum coded units of the last scan
  bool quantizers_[4] = {};   ///< which were given
  State huffman_[2][4] = {};  ///< of DC and of AC
  std::vector<Component> components_;
};

}  // namespace readout
