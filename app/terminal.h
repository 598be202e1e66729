#pragma once

#include "export/writer.h"

namespace svod {

/// How to write to stdout: the terminal's width and colour on a terminal (colour not with NO_COLOR), else neither.
WriteOptions stdout_options();

}  // namespace svod
