#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A typical activity as data: a row of lexicon/catalogue.tsv or of a user's file.
struct CatalogueRow {
    std::string id;
    std::string section;      ///< number of a section of the programme, or a title of the user's own
    std::string level = "-";  ///< "m" municipality, "s" organisation, "-" either
    std::string title;
    std::string must;                   ///< concepts («a|b c»: one of a and b, and c); empty: known by its wording
    std::string may;                    ///< concepts that confirm
    std::string against;                ///< concepts that speak against
    std::vector<std::string> examples;  ///< further wordings
    friend bool operator==(const CatalogueRow&, const CatalogueRow&) = default;
};

/// What a user says of the typical activities.
struct CatalogueData {
    bool replaces = false;  ///< the built-in ones do not hold; else the rows are added to them
    std::vector<CatalogueRow> rows;
    friend bool operator==(const CatalogueData&, const CatalogueData&) = default;
};

/// A catalogue that cannot be taken; `what()` is Russian and names the line or element and the column.
class CatalogueError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads TSV (a head with `title` and any of the other columns, `not` for `against`, `examples` parted by «|»; `#`
/// begins a comment) or JSON as catalogue_json writes it (or only the list of its `entries`). `name` stands before
/// every message. A row without an id gets one made of its title; rows of one id are ways to recognise one activity.
/// Throws CatalogueError.
CatalogueData read_catalogue(std::string_view text, const std::string& name);

/// {"schema":"svod.catalogue/1","replaces":…,"entries":[…]}: read_catalogue reads it back.
std::string catalogue_json(const CatalogueData& data);

/// The rows of lexicon/catalogue.tsv.
std::vector<CatalogueRow> built_in_catalogue_rows();

/// Adds `row`, checked as read_catalogue checks it; throws CatalogueError.
void add_row(CatalogueData& data, CatalogueRow row);

}  // namespace svod
