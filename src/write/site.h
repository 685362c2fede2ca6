// An archive of meetings as files beside their pages: takes what a site knows of each meeting, returns the files.
//
// An index for each language, by year; feeds (Atom, RFC 4287, and JSON Feed 1.1) with full contents; sessions as a
// calendar (RFC 5545); and a sitemap (sitemaps.org 0.9) with alternates. Nothing depends on the clock: a file that
// needs a moment has the date of publication.
#pragma once

#include <string>
#include <vector>

#include "base/web_looks.h"
#include "document/document.h"
#include "write/html.h"

namespace readout {

/// A meeting in one language.
struct SiteDocument {
  std::string lang, title, summary;
  std::string content;  ///< HTML
  PageWords words;
  DocumentFacts facts;
};

/// A meeting of the site; `name` begins the names of its pages.
struct SiteMeeting {
  std::string name, id, date;
  std::vector<SiteDocument> documents;
};

SiteMeeting site_meeting(const Edition& edition, const std::string& name);

/// The words of a site in one language.
struct SiteWords {
  std::string lang, title;
  PageWords page;
};

struct Archive {
  std::string base_url;  ///< with a slash at its end
  WebLooks looks;
  std::vector<SiteWords> languages;
  std::vector<SiteMeeting> meetings;  ///< newest first
};

/// The files beside the pages of meetings, each with its whole name as the ending.
std::vector<WebPage> write_site(const Archive& site);

/// An Atom feed: an entry for each meeting in each language.
std::string write_atom(const Archive& site);
/// The same as JSON Feed.
std::string write_json_feed(const Archive& site);
/// An event for each session, in the first language of its meeting. A time zone has an observance from the first day
/// of each offset that the sessions have.
std::string write_calendar(const Archive& site);
std::string write_sitemap(const Archive& site);

}  // namespace readout
