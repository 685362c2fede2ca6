<?xml version="1.0" encoding="UTF-8"?>
<!-- Labels of points as Readout's pages have them: a customization layer of docbook-xsl-ns for XSL-FO.
     xsltproc fo.xsl NAME.en.dbk > NAME.en.fo -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="http://docbook.org/ns/docbook" version="1.0" exclude-result-prefixes="d">
  <xsl:import href="http://cdn.docbook.org/release/xsl/current/fo/docbook.xsl"/>

  <xsl:template match="d:orderedlist[@role]/d:listitem" mode="item-number">
    <xsl:variable name="number"><xsl:choose>
      <xsl:when test="../@numeration = 'loweralpha'"><xsl:number format="a"/></xsl:when>
      <xsl:otherwise><xsl:number format="1"/></xsl:otherwise>
    </xsl:choose></xsl:variable>
    <xsl:choose>
      <xsl:when test="../@role = 'brackets'"><xsl:value-of select="concat('(', $number, ')')"/></xsl:when>
      <xsl:when test="../@role = 'wide-brackets'"><xsl:value-of select="concat('（', $number, '）')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$number"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
