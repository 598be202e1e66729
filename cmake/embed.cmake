# Writes OUTPUT: a C++ source that defines svod::ROOM_lexicons(), the table of (name, text) of FILES. With WHOLE_NAMES
# a name keeps its extension.
set(table "")
foreach(file ${FILES})
  if(WHOLE_NAMES)
    get_filename_component(name ${file} NAME)
  else()
    get_filename_component(name ${file} NAME_WE)
  endif()
  file(READ ${file} text)
  string(APPEND table "    {\"${name}\", R\"lexicon(${text})lexicon\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"text/lexicon.h\"\n\nnamespace svod {\nstd::span<const LexiconText> ${ROOM}_lexicons() {\n  static constexpr LexiconText table[] = {\n${table}    {\"\", \"\"}};\n  return {table, std::size(table) - 1};\n}\n}  // namespace svod\n")
