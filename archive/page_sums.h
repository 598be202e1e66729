#pragma once

#include <cstddef>
#include <string>
#include <vector>

struct sqlite3;

namespace svod {

/// Every page of an archive's SQLite file ends in a sum of its other bytes (in the bytes that the file format reserves
/// for such extensions, §1.3.4), so that a bit that flipped on the disk is found wherever it is: in a text, in an
/// index, in the header, in space that is not used. SQLite itself checks none of this.
///
/// From now on the sums are kept in every file opened that has room for them. Idempotent; before the first connection.
void keep_page_sums();

/// Gives a new, still empty database the room; one that has pages gets it by the next VACUUM.
void reserve_page_sums(sqlite3* connection);

/// What is wrong with the pages of a file, read past SQLite.
struct PageCheck {
    std::size_t pages = 0;
    std::vector<std::size_t> damaged;  ///< numbers from 1, as SQLite counts
    bool summed = true;                ///< false: written by a version of the program that kept no sums
};

/// Reads the file at `path` whole. A page that another process writes at this moment is looked at again. Throws
/// std::runtime_error when the file cannot be read.
PageCheck check_pages(const std::string& path);

}  // namespace svod
