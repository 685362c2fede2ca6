#include "input/image_profile.h"

#define ZLIB_CONST  // the input of zlib is const
#include <lcms2.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <type_traits>

namespace readout {
namespace {

using Profile = std::unique_ptr<std::remove_pointer_t<cmsHPROFILE>, decltype(&cmsCloseProfile)>;
using Transform = std::unique_ptr<std::remove_pointer_t<cmsHTRANSFORM>, decltype(&cmsDeleteTransform)>;
using Curve = std::unique_ptr<cmsToneCurve, decltype(&cmsFreeToneCurve)>;

bool has_class_of_pictures(cmsHPROFILE profile) {
  const cmsProfileClassSignature is = cmsGetDeviceClass(profile);
  return is == cmsSigInputClass || is == cmsSigDisplayClass || is == cmsSigOutputClass || is == cmsSigColorSpaceClass;
}

bool describes(cmsHPROFILE profile, ImageColor color) {
  const cmsColorSpaceSignature space = cmsGetColorSpace(profile);
  switch (color) {
    case ImageColor::gray: return space == cmsSigGrayData;
    case ImageColor::rgb: return space == cmsSigRgbData;
    case ImageColor::cmyk: return space == cmsSigCmykData;
  }
  return false;
}

bool converts_to_srgb(cmsHPROFILE profile, ImageColor color) {
  const Profile srgb(cmsCreate_sRGBProfile(), &cmsCloseProfile);
  const cmsUInt32Number from = color == ImageColor::gray  ? TYPE_GRAY_8
                               : color == ImageColor::rgb ? TYPE_RGB_8
                                                          : TYPE_CMYK_8;
  const Transform transform(cmsCreateTransform(profile, from, srgb.get(), TYPE_RGB_8, INTENT_PERCEPTUAL, 0),
                            &cmsDeleteTransform);
  return transform != nullptr;
}

/// Numbers of a chunk, four bytes each.
std::optional<std::uint32_t> number(std::string_view chunk, std::size_t index) {
  if (chunk.size() < 4 * (index + 1)) return std::nullopt;
  std::uint32_t out = 0;
  for (char c : chunk.substr(4 * index, 4)) out = out << 8 | static_cast<unsigned char>(c);
  return out;
}

/// A curve, and the white and the primaries of a display, each as x and y (CIE 1931).
struct Primaries {
  std::array<double, 8> at;  ///< white, red, green, blue
};
constexpr Primaries kBt709{{0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06}};
constexpr Primaries kBt2020{{0.3127, 0.329, 0.708, 0.292, 0.17, 0.797, 0.131, 0.046}};
constexpr Primaries kDisplayP3{{0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06}};

/// Functions of ISO 15076-1 10.18, by the number that Little CMS gives them.
Curve power(double gamma) { return {cmsBuildGamma(nullptr, gamma), &cmsFreeToneCurve}; }
Curve linear_foot(std::array<double, 5> parameters) {
  return {cmsBuildParametricToneCurve(nullptr, 4, parameters.data()), &cmsFreeToneCurve};
}
Curve srgb_curve() { return linear_foot({2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}); }
Curve bt709_curve() { return linear_foot({1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081}); }

/// The bytes of a profile, without the time at which it was made (7.2.8), so that the same picture always has the
/// same bytes.
std::string bytes_of(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  if (!profile || !cmsSaveProfileToMem(profile, nullptr, &size)) return {};
  std::string out(size, '\0');
  if (!cmsSaveProfileToMem(profile, out.data(), &size)) return {};
  constexpr std::size_t kTime = 24;
  constexpr std::string_view kFirstDay("\x07\xD0\0\1\0\1\0\0\0\0\0\0", 12);
  out.replace(kTime, kFirstDay.size(), kFirstDay);
  return out;
}

std::string made_profile(const Primaries& of, const Curve& curve, ImageColor color) {
  if (!curve) return {};
  const auto point = [&](std::size_t i) { return cmsCIExyY{of.at[2 * i], of.at[2 * i + 1], 1}; };
  const cmsCIExyY white = point(0);
  const cmsCIExyYTRIPLE primaries{point(1), point(2), point(3)};
  cmsToneCurve* curves[] = {curve.get(), curve.get(), curve.get()};
  const Profile profile(color == ImageColor::gray ? cmsCreateGrayProfile(cmsD50_xyY(), curve.get())
                                                  : cmsCreateRGBProfile(&white, &primaries, curves),
                        &cmsCloseProfile);
  if (profile) cmsSetProfileVersion(profile.get(), 4.2);
  return bytes_of(profile.get());
}

/// 11.3.2.3: the name, a zero, the method 0, and the compressed profile. Empty if it cannot be inflated.
std::string inflated_profile(std::string_view chunk) {
  constexpr std::size_t kMost = 8u << 20;
  const std::size_t name = chunk.find('\0');
  if (name == std::string_view::npos || name + 2 >= chunk.size() || chunk[name + 1] != 0) return {};
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return {};
  stream.next_in = reinterpret_cast<const Bytef*>(chunk.data() + name + 2);
  stream.avail_in = static_cast<uInt>(chunk.size() - name - 2);
  std::string out;
  int status = Z_OK;
  while (status == Z_OK && out.size() < kMost) {
    Bytef buffer[16 << 10];
    stream.next_out = buffer;
    stream.avail_out = sizeof buffer;
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(reinterpret_cast<const char*>(buffer), sizeof buffer - stream.avail_out);
  }
  inflateEnd(&stream);
  return status == Z_STREAM_END ? out : std::string();
}

/// ITU-T H.273 8.1: the primaries of a cICP chunk.
const Primaries* coded_primaries(unsigned code) {
  return code == 1 ? &kBt709 : code == 9 ? &kBt2020 : code == 12 ? &kDisplayP3 : nullptr;
}

/// ITU-T H.273 8.2: the curve of a cICP chunk; null for those of moving pictures with a high range.
Curve coded_curve(unsigned code) {
  switch (code) {
    case 1:
    case 6:
    case 14:
    case 15: return bt709_curve();
    case 4: return power(2.2);
    case 5: return power(2.8);
    case 8: return power(1);
    case 13: return srgb_curve();
    default: return {nullptr, &cmsFreeToneCurve};
  }
}

std::string coded_profile(std::string_view cicp, ImageColor color, std::string& fault) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(cicp[i]); };
  if (cicp.size() != 4) return fault = "its cICP chunk is damaged", std::string();
  constexpr unsigned kSrgbCurve = 13;
  const bool gray = color == ImageColor::gray;
  if ((at(0) == 1 || gray) && at(1) == kSrgbCurve && at(2) == 0 && at(3) == 1) return {};
  const Primaries* primaries = gray ? &kBt709 : coded_primaries(at(0));
  const Curve curve = coded_curve(at(1));
  if (!primaries || !curve || at(2) != 0 || at(3) != 1)
    return fault = "its cICP chunk names colours that no still picture has", std::string();
  return made_profile(*primaries, curve, color);
}

/// 11.3.2.1: the white and the primaries of a cHRM chunk, in steps of 1/100,000; absent if they are no colours.
std::optional<Primaries> chromaticities(std::string_view chrm) {
  constexpr double kStep = 100'000;
  Primaries out{};
  for (std::size_t i = 0; i < out.at.size(); ++i) {
    out.at[i] = number(chrm, i).value_or(0) / kStep;
    if (out.at[i] <= 0 || out.at[i] >= 1) return std::nullopt;
  }
  return out;
}

bool is_near(const Primaries& a, const Primaries& b) {
  constexpr double kNear = 0.002;
  return std::ranges::equal(a.at, b.at, [](double x, double y) { return std::abs(x - y) < kNear; });
}

/// 11.3.2.2: gAMA is the inverse of the exponent, in steps of 1/100,000. 45455 means the curve of sRGB.
std::string display_profile(const PngColors& colors, ImageColor color, std::string& fault) {
  constexpr std::uint32_t kSrgbGamma = 45'455, kLeast = 10'000, kMost = 1'000'000;
  const std::uint32_t gamma = colors.gama.empty() ? kSrgbGamma : number(colors.gama, 0).value_or(0);
  const std::optional<Primaries> primaries = colors.chrm.empty() ? kBt709 : chromaticities(colors.chrm);
  if (gamma < kLeast || gamma > kMost) return fault = "its gAMA chunk has an impossible value", std::string();
  if (!primaries) return fault = "its cHRM chunk has impossible values", std::string();
  const bool usual = gamma + 1 >= kSrgbGamma && gamma <= kSrgbGamma + 1;
  if (usual && (color == ImageColor::gray || is_near(*primaries, kBt709))) return {};
  std::string out = made_profile(*primaries, usual ? srgb_curve() : power(100'000.0 / gamma), color);
  if (!out.empty() && profile_fault(out, color).empty()) return out;
  return fault = "its cHRM chunk has impossible values", std::string();
}

}  // namespace

std::string profile_fault(std::string_view bytes, ImageColor color) {
  constexpr double kNextVersion = 5;
  const Profile profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())),
                        &cmsCloseProfile);
  if (!profile) return "it is damaged";
  if (!describes(profile.get(), color)) return "it describes samples of another kind";
  if (!has_class_of_pictures(profile.get())) return "it is not a profile of a camera, a display or a printer";
  if (cmsGetProfileVersion(profile.get()) >= kNextVersion) return "its version is 5 or later";
  return converts_to_srgb(profile.get(), color) ? std::string() : "it is damaged";
}

std::string png_profile(const PngColors& colors, ImageColor color, std::string& fault) {
  if (!colors.cicp.empty()) return coded_profile(colors.cicp, color, fault);
  if (!colors.iccp.empty()) {
    std::string out = inflated_profile(colors.iccp);
    fault = profile_fault(out, color);
    return fault.empty() ? out : std::string();
  }
  return colors.srgb ? std::string() : display_profile(colors, color, fault);
}

}  // namespace readout
