#include "app/terminal.h"

#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace svod {

WriteOptions stdout_options() {
    WriteOptions options;
    if (!isatty(STDOUT_FILENO)) return options;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) options.width = size.ws_col;
    const char* no_colour = std::getenv("NO_COLOR");
    options.colour = !no_colour || !*no_colour;
    return options;
}

}  // namespace svod
