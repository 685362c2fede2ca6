// The state of a JPEG decoder before the samples: tables, and the parameters of frame and scans (ITU-T T.81 annexes B,
// C and G).
//
// Takes the segments in their order and returns, for each, whether a decoder can continue, and the number of restart
// markers in a scan. Does not decode samples.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

class JpegTables {
 public:
  /// Takes the content of the segment with this marker. Returns why a decoder could not continue (the segment is wrong,
  /// needs a table that is missing, or has an unknown marker), naming the table by kind and number; empty if it can.
  std::string take(unsigned marker, std::string_view segment);

  /// The number of restart markers in the samples of the last scan (B.2.1, B.2.4.4).
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
  std::string unusable_codes_for(unsigned tables, std::string_view band) const;
  std::string unusable_codes(unsigned kind, unsigned table) const;
  bool band_is_right(std::string_view band, unsigned components) const;
  std::size_t count_units(const std::vector<Component>& components) const;

  bool progressive_ = false;
  unsigned width_ = 0, height_ = 0;
  unsigned interval_ = 0;     ///< between restarts, in units of the scan; 0 if there are none
  std::size_t units_ = 0;     ///< minimum coded units in the last scan
  bool quantizers_[4] = {};   ///< the tables that are defined
  State huffman_[2][4] = {};  ///< for DC and for AC
  std::vector<Component> components_;
};

}  // namespace readout
