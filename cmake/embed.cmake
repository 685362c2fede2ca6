# Writes OUT: FILES (below ROOT, or NAME=PATH) embedded by the assembler, and the table of base/resources.h.
set(text "#include \"base/resources.h\"\n\n")
set(rows "")
set(index 0)
foreach(file IN LISTS FILES)
  set(path ${ROOT}/${file})
  if(file MATCHES "^(.*)=(.*)$")
    set(file ${CMAKE_MATCH_1})
    set(path ${CMAKE_MATCH_2})
  endif()
  file(SIZE ${path} size)
  # The digest makes this text another one when the bytes are: compiler caches do not see what the assembler reads.
  file(SHA256 ${path} digest)
  string(APPEND text "asm(\".section .rodata\\n.balign 8\\nreadout_resource_${index}: /* ${digest} */\\n.incbin \\\"${path}\\\"\\n.byte 0\\n.previous\");\n"
    "extern \"C\" const char readout_resource_${index}[];\n")
  string(APPEND rows "    {\"${file}\", {readout_resource_${index}, ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
string(APPEND text "\nnamespace readout {\nnamespace {\nconst Resource kResources[] = {\n${rows}};\n}  // namespace\n\n"
  "std::span<const Resource> resources() { return kResources; }\n\n}  // namespace readout\n")
file(WRITE ${OUT} "${text}")
