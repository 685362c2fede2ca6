// What a decoder of JPEG is handed before the samples: tables, and the parameters of frame and scans (ITU-T T.81 annexes B, C and G).
//
// Takes the segments in their order and says of each whether a decoder can go on with it. Decodes nothing.
#pragma once

#include <string_view>
#include <vector>

namespace readout {

class JpegTables {
 public:
  /// The content of the segment of this marker; false for one that is wrong or needs what has not been given, and for markers that mean nothing.
  bool take(unsigned marker, std::string_view segment);

 private:
  struct Component { unsigned id, blocks, quantizer; };

  bool quantizers(std::string_view segment);
  bool huffman(std::string_view segment);
  bool frame(std::string_view segment);
  bool scan(std::string_view segment) const;
  bool has_codes_for(unsigned tables, std::string_view band) const;
  bool band_is_right(std::string_view band, unsigned components) const;

  bool progressive_ = false;
  unsigned quantizers_ = 0;    ///< a bit for each that was given
  unsigned huffman_[2] = {};   ///< the same, of DC and of AC
  std::vector<Component> components_;
};

}  // namespace readout
