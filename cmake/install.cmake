# Installs into the usual folders (GNUInstallDirs). The program is self-contained; the files in share/ are for editors, translators and readers.
include(GNUInstallDirs)

set(man_page ${CMAKE_BINARY_DIR}/readout.1)
add_custom_command(OUTPUT ${man_page}
  COMMAND readout --ui-lang en --man-page > ${man_page}
  DEPENDS readout VERBATIM)
list(APPEND man_pages ${man_page})
file(GLOB manuals RELATIVE ${CMAKE_SOURCE_DIR}/locales/manual CONFIGURE_DEPENDS locales/manual/*.po)
foreach(manual IN LISTS manuals)
  cmake_path(GET manual STEM language)
  set(translated ${CMAKE_BINARY_DIR}/man/${language}/readout.1)
  add_custom_command(OUTPUT ${translated}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/man/${language}
    COMMAND readout --ui-lang ${language} --man-page > ${translated}
    DEPENDS readout VERBATIM)
  install(FILES ${translated} DESTINATION ${CMAKE_INSTALL_MANDIR}/${language}/man1)
  list(APPEND man_pages ${translated})
endforeach()
add_custom_target(manual ALL DEPENDS ${man_pages})

install(TARGETS readout RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${man_page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

file(GLOB schemas CONFIGURE_DEPENDS src/*/*.xsd)
file(GLOB styles CONFIGURE_DEPENDS styles/*.xml)
file(GLOB catalogs CONFIGURE_DEPENDS locales/*.po locales/*.pot)
file(GLOB manual_catalogs CONFIGURE_DEPENDS locales/manual/*.po locales/manual/*.pot)
set(data ${CMAKE_INSTALL_DATADIR}/readout)
install(FILES ${schemas} cmake/readout.xsd cmake/catalog.xml DESTINATION ${data}/schemas)
file(GLOB registers CONFIGURE_DEPENDS src/meeting/*.xml)
install(FILES ${registers} DESTINATION ${data}/registers)
file(GLOB docbook CONFIGURE_DEPENDS src/write/docbook/*.xsl)
install(FILES ${docbook} DESTINATION ${data}/docbook)
install(FILES ${styles} DESTINATION ${data}/styles)
install(FILES ${catalogs} locales/LINGUAS DESTINATION ${data}/locales)
install(FILES ${manual_catalogs} DESTINATION ${data}/locales/manual)
install(FILES .github/readout-problem-matcher.json DESTINATION ${data})

file(GLOB pages CONFIGURE_DEPENDS docs/*.md docs/*.png)
file(GLOB pages_ja CONFIGURE_DEPENDS docs/ja/*.md)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)
install(FILES ${pages_ja} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs/ja)
install(DIRECTORY docs/examples DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)
install(DIRECTORY samples DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Completions, where each shell looks for them.
foreach(shell bash zsh fish)
  set(script ${CMAKE_BINARY_DIR}/completions/readout.${shell})
  add_custom_command(OUTPUT ${script}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/completions
    COMMAND readout completions ${shell} --ui-lang en > ${script}
    DEPENDS readout VERBATIM)
  list(APPEND completions ${script})
endforeach()
add_custom_target(completions ALL DEPENDS ${completions})
set(made ${CMAKE_BINARY_DIR}/completions/readout)
install(FILES ${made}.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME readout)
install(FILES ${made}.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _readout)
install(FILES ${made}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
