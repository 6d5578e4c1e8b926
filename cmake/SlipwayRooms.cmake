# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# One function for each kind of thing that is built here, so that every list of sources looks the same.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>) # lets ccache see through a precompiled header
endif()
add_compile_options(-pthread) # one precompiled header serves every room, with threads or without
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# Rules of the house that the compiler enforces.
function(slipway_rules target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual -Wundef)
    if(SLIPWAY_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    target_compile_definitions(${target} PRIVATE
        QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
        QT_NO_CAST_FROM_BYTEARRAY QT_STRICT_ITERATORS)
endfunction()

# What nearly every file includes, parsed once.
# Included by names without a place, so that ccache finds the objects of one checkout for another.
add_library(slipway_pch_core OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled/core.cpp)
target_link_libraries(slipway_pch_core PRIVATE Qt6::Core)
target_include_directories(slipway_pch_core PRIVATE ${PROJECT_SOURCE_DIR}/cmake)
target_precompile_headers(slipway_pch_core PRIVATE <precompiled/core.h>)
slipway_rules(slipway_pch_core)
add_library(slipway_pch_widgets OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled/widgets.cpp)
target_link_libraries(slipway_pch_widgets PRIVATE Qt6::Widgets)
target_include_directories(slipway_pch_widgets PRIVATE ${PROJECT_SOURCE_DIR}/cmake)
target_precompile_headers(slipway_pch_widgets PRIVATE <precompiled/widgets.h>)
slipway_rules(slipway_pch_widgets)

# slipway_room(NAME SOURCES … USES rooms… LINKS public libraries… PRIVATE_LINKS private libraries…): one folder of `models`.
function(slipway_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(slipway_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(slipway_${name} PUBLIC ${PROJECT_SOURCE_DIR}/models)
    target_link_libraries(slipway_${name} PUBLIC Qt6::Core ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
    foreach(used IN LISTS ROOM_USES)
        target_link_libraries(slipway_${name} PUBLIC slipway_${used})
    endforeach()
    slipway_rules(slipway_${name})
    target_precompile_headers(slipway_${name} REUSE_FROM slipway_pch_core)
endfunction()

# slipway_panel(NAME SOURCES … USES panels… LINKS …): one folder of `widgets`.
function(slipway_panel name)
    cmake_parse_arguments(PANEL "" "" "SOURCES;USES;LINKS" ${ARGN})
    add_library(slipway_w_${name} STATIC ${PANEL_SOURCES})
    target_include_directories(slipway_w_${name} PUBLIC ${PROJECT_SOURCE_DIR}/widgets ${PROJECT_SOURCE_DIR}/models)
    target_link_libraries(slipway_w_${name} PUBLIC Qt6::Widgets ${PANEL_LINKS})
    foreach(used IN LISTS PANEL_USES)
        target_link_libraries(slipway_w_${name} PUBLIC slipway_w_${used})
    endforeach()
    slipway_rules(slipway_w_${name})
    target_precompile_headers(slipway_w_${name} REUSE_FROM slipway_pch_widgets)
endfunction()

# slipway_looks_first_in(TARGET libraries…): for every name the loader asks one library after the other, in the order of the
# link line. Most names are in these.
function(slipway_looks_first_in target)
    list(TRANSFORM ARGN REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE files)
    list(JOIN files " " files)
    target_link_options(${target} PRIVATE "SHELL:-Wl,--push-state,--no-as-needed ${files} -Wl,--pop-state")
endfunction()

# What tests the rooms alone, without a widget: the tests with the label "rooms". The sanitizers play these.
add_custom_target(room_tests)

# slipway_test(tst_name LINKS libraries… [LABELS network|gui|slow…]): one test program from tst_name.cpp, run offscreen.
function(slipway_test name)
    cmake_parse_arguments(TEST "" "" "LINKS;LABELS;SOURCES" ${ARGN})
    # One call of moc for the one class of a test; AUTOMOC would look through every file and compile a second one.
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc/${name}.moc)
    qt_generate_moc(${name}.cpp ${moc} TARGET ${name})
    set_source_files_properties(${name}.cpp PROPERTIES OBJECT_DEPENDS ${moc})
    add_executable(${name} ${name}.cpp ${moc} ${TEST_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
    target_link_libraries(${name} PRIVATE Qt6::Test slipway_places ${TEST_LINKS})
    slipway_rules(${name})
    if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
        target_compile_options(${name} PRIVATE -fPIC) # as the precompiled header, not -fPIE
    endif()
    target_precompile_headers(${name} REUSE_FROM slipway_pch_core)
    if(TEST_LINKS AND NOT TEST_LINKS MATCHES "slipway_(w_|cli)")
        list(APPEND TEST_LABELS rooms)
        add_dependencies(room_tests ${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=en" LABELS "${TEST_LABELS}" TIMEOUT 600)
endfunction()
