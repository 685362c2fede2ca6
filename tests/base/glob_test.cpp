#include "base/glob.h"

#include <doctest/doctest.h>

#include <string>

using readout::glob_covers;

TEST_CASE("patterns of paths") {
  struct Row {
    const char *pattern, *path;
    bool covers;
  };
  const Row rows[] = {
      {"a.xml", "a.xml", true},
      {"a.xml", "x/y/a.xml", true},
      {"/a.xml", "x/a.xml", false},
      {"/a.xml", "a.xml", true},
      {"drafts", "drafts/a.xml", true},
      {"drafts/", "x/drafts/y/a.xml", true},
      {"drafts", "drafts2/a.xml", false},
      {"x/drafts", "x/drafts/a.xml", true},
      {"x/drafts", "y/x/drafts/a.xml", false},
      {"**/drafts", "y/x/drafts/a.xml", true},
      {"2021/*.xml", "2021/a.xml", true},
      {"2021/*.xml", "2021/x/a.xml", false},
      {"2021/**/*.xml", "2021/a.xml", true},
      {"2021/**/*.xml", "2021/x/y/a.xml", true},
      {"2021/**", "2021/x/a.xml", true},
      {"**", "a.xml", true},
      {"*", "x/a.xml", true},
      {"*.old.xml", "x/a.old.xml", true},
      {"*.old.xml", "x/a.xml", false},
      {"a?.xml", "ab.xml", true},
      {"a?.xml", "a.xml", false},
      {"会談*", "x/会談-1.xml", true},
      {"a*b*c", "axxbxxc", true},
      {"a*b*c", "axxbxx", false},
      {"", "a.xml", false},
      {"/", "a.xml", false},
      {"a.xml", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(glob_covers(row.pattern, row.path) == row.covers);
  }
}

TEST_CASE("a hostile pattern costs the product of the lengths at most") {
  std::string pattern, path(20000, 'a');
  for (int i = 0; i < 1000; ++i) pattern += "a*";
  CHECK_FALSE(glob_covers(pattern + "b", path));
}
