<?xml version="1.0" encoding="UTF-8"?>
<!-- Labels of points as Readout's pages have them: a customization layer of docbook-xsl-ns for HTML. Counters need a browser with @counter-style.
     xsltproc html.xsl NAME.en.dbk > NAME.en.html -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="http://docbook.org/ns/docbook" version="1.0" exclude-result-prefixes="d">
  <xsl:import href="http://cdn.docbook.org/release/xsl/current/html/docbook.xsl"/>

  <xsl:template name="user.head.content">
    <style type="text/css">
@counter-style brackets-arabic { system: extends decimal; prefix: "("; suffix: ") " }
@counter-style brackets-loweralpha { system: extends lower-alpha; prefix: "("; suffix: ") " }
@counter-style wide-brackets-arabic { system: extends decimal; prefix: "（"; suffix: "）" }
@counter-style bare-arabic { system: extends decimal; suffix: "　" }
ol.brackets-arabic { list-style: brackets-arabic } ol.brackets-loweralpha { list-style: brackets-loweralpha }
ol.wide-brackets-arabic { list-style: wide-brackets-arabic } ol.bare-arabic { list-style: bare-arabic }
    </style>
  </xsl:template>

  <xsl:template match="d:orderedlist[@role]" mode="class.value">
    <xsl:value-of select="concat(@role, '-', @numeration)"/>
  </xsl:template>
</xsl:stylesheet>
