# A station is one folder of src/ as one static library. Third-party libraries are private: their headers stay in .cpp files.

add_library(readout_options INTERFACE)
target_include_directories(readout_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(readout_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor -Wunused
  -fno-math-errno -ffp-contract=off)
if(READOUT_WERROR)
  target_compile_options(readout_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports false positives of this kind inside libstdc++ when it inlines std::string and std::variant (GCC PR 105651, 105562).
  target_compile_options(readout_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(READOUT_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC takes a .cpp file that another one includes for a header, in which unnamed namespaces would be a fault.
  target_compile_options(readout_options INTERFACE -Wno-subobject-linkage)
endif()
if(READOUT_SANITIZE)
  target_compile_options(readout_options INTERFACE -fsanitize=${READOUT_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(readout_options INTERFACE -fsanitize=${READOUT_SANITIZERS})
endif()
if(READOUT_FUZZ)
  target_compile_options(readout_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  target_link_options(readout_options INTERFACE -fsanitize=address,undefined)
endif()

# readout_station(NAME OWN station... LIBS target...)
function(readout_station name)
  cmake_parse_arguments(arg "" "" "OWN;LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(readout_${name} STATIC ${sources})
  set_target_properties(readout_${name} PROPERTIES UNITY_BUILD ${READOUT_UNITY} UNITY_BUILD_BATCH_SIZE 0)
  list(TRANSFORM arg_OWN PREPEND readout_)
  target_link_libraries(readout_${name} PUBLIC readout_options ${arg_OWN} PRIVATE fmt::fmt ${arg_LIBS})
endfunction()

# readout_embed(FILE...): embeds files under their names in the source tree (base/resources.h); NAME=PATH embeds a file of the system. Every
# program links the objects of readout_resources, except those that make what is embedded.
function(readout_embed)
  list(TRANSFORM ARGN REPLACE "^.*=" "" OUTPUT_VARIABLE files)
  set(out ${CMAKE_BINARY_DIR}/resources.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DROOT=${CMAKE_SOURCE_DIR} "-DFILES=${ARGN}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
  set_source_files_properties(${out} PROPERTIES COMPILE_OPTIONS "-Wno-pedantic")
  add_library(readout_resources OBJECT ${out})
  target_link_libraries(readout_resources PRIVATE readout_options)
endfunction()

# readout_lexicons(OUT): packs each lexicon with pack_lexicon; OUT is the list of packed lexicons for readout_embed().
function(readout_lexicons out)
  add_executable(pack_lexicon ${CMAKE_SOURCE_DIR}/src/pack_lexicon.cpp)
  target_link_libraries(pack_lexicon PRIVATE readout_agreement fmt::fmt)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/locales/lexicon)
  file(GLOB lexicons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/locales/lexicon/*.xml)
  set(packed)
  foreach(lexicon IN LISTS lexicons)
    cmake_path(GET lexicon STEM language)
    set(name locales/lexicon/${language}.lexicon)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/${name}
      COMMAND pack_lexicon ${lexicon} ${CMAKE_BINARY_DIR}/${name}
      DEPENDS pack_lexicon ${lexicon} VERBATIM)
    list(APPEND packed ${name}=${CMAKE_BINARY_DIR}/${name})
  endforeach()
  set(${out} ${packed} PARENT_SCOPE)
endfunction()

# readout_catalogs(LINGUAS OUT): checks and compiles every catalog and every manual with msgfmt; OUT is the list of compiled catalogs for readout_embed().
function(readout_catalogs linguas out)
  file(STRINGS ${CMAKE_SOURCE_DIR}/${linguas} languages REGEX "^[a-z]")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${linguas})
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/locales/manual)
  file(GLOB manuals RELATIVE ${CMAKE_SOURCE_DIR}/locales CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/locales/manual/*.po)
  list(TRANSFORM manuals REPLACE "[.]po$" "")
  foreach(catalog IN LISTS languages manuals)
    set(compiled ${CMAKE_BINARY_DIR}/locales/${catalog}.mo)
    add_custom_command(OUTPUT ${compiled}
      COMMAND ${GETTEXT_MSGFMT_EXECUTABLE} --check --no-hash --endianness=little -o ${compiled} ${CMAKE_SOURCE_DIR}/locales/${catalog}.po
      DEPENDS ${CMAKE_SOURCE_DIR}/locales/${catalog}.po VERBATIM)
    list(APPEND catalogs locales/${catalog}.mo=${compiled})
  endforeach()
  set(${out} ${catalogs} PARENT_SCOPE)
endfunction()

# readout_hyphenation(TABLE OUT): converts the dictionaries of the table to UTF-8; OUT is the list for readout_embed(), with names hyphenation/TAG,TAG...
function(readout_hyphenation table out)
  set(HYPHEN_PATTERNS /usr/share/hyphen CACHE PATH "Where hyphen-* packages have their dictionaries")
  find_program(ICONV_EXECUTABLE iconv REQUIRED)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
  file(STRINGS ${CMAKE_SOURCE_DIR}/${table} rows REGEX "^[^#]")
  set(dictionaries)
  foreach(row IN LISTS rows)
    string(REPLACE "\t" ";" cells "${row}")
    list(GET cells 0 tags)
    list(GET cells 1 package)
    list(GET cells 2 name)
    set(dictionary ${HYPHEN_PATTERNS}/${name})
    if(NOT EXISTS ${dictionary})
      message(FATAL_ERROR "${dictionary} is missing: install ${package}")
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${dictionary})
    file(STRINGS ${dictionary} charset LIMIT_COUNT 1)
    string(STRIP "${charset}" charset)
    set(converted ${CMAKE_BINARY_DIR}/hyphenation/${name})
    execute_process(COMMAND ${ICONV_EXECUTABLE} -f ${charset} -t UTF-8 ${dictionary} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    # The first line names the character set.
    string(FIND "${text}" "\n" end)
    string(SUBSTRING "${text}" ${end} -1 text)
    string(PREPEND text "UTF-8")
    file(CONFIGURE OUTPUT ${converted} CONTENT "@text@" @ONLY NEWLINE_STYLE UNIX)
    list(APPEND dictionaries "hyphenation/${tags}=${converted}")
  endforeach()
  set(${out} ${dictionaries} PARENT_SCOPE)
endfunction()
