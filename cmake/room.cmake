# svod_room(NAME [ROOMS room…] [LIBRARIES lib…] [LEXICONS folder…])
# One static library a room, from NAME/*.cpp. Each data file FOLDER/x.tsv or x.json is compiled in and found at run time
# by svod::lexicon_text("x") through the table that embed.cmake writes.
function(svod_room name)
  cmake_parse_arguments(ROOM "" "" "ROOMS;LIBRARIES;LEXICONS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${name}/*.cpp)
  if(ROOM_LEXICONS)
    file(GLOB lexicons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${ROOM_LEXICONS}/*.tsv ${CMAKE_SOURCE_DIR}/${ROOM_LEXICONS}/*.json)
    set(embedded ${CMAKE_BINARY_DIR}/${name}_lexicons.cpp)
    add_custom_command(OUTPUT ${embedded}
      COMMAND ${CMAKE_COMMAND} -DROOM=${name} -DOUTPUT=${embedded} "-DFILES=${lexicons}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
      DEPENDS ${lexicons} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
    list(APPEND sources ${embedded})
  endif()
  if(NOT sources)
    set(sources ${CMAKE_SOURCE_DIR}/text/lexicon.cpp)
  endif()
  add_library(svod_${name} STATIC ${sources})
  foreach(room ${ROOM_ROOMS})
    target_link_libraries(svod_${name} PUBLIC svod_${room})
  endforeach()
  target_link_libraries(svod_${name} PRIVATE ${ROOM_LIBRARIES})
endfunction()
