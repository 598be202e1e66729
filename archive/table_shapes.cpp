#include "archive/table_shapes.h"

namespace svod {
namespace {

constexpr ColumnShape original_columns[] = {{"sha256"}, {"content", 'b'}};
constexpr ColumnShape document_columns[] = {
    {"id", 'n'},       {"name"},      {"sha256"},        {"format"}, {"bytes", 'n'},    {"error_code"},
    {"error_message"}, {"kind"},      {"territory"},     {"oktmo"},  {"period_start"},  {"period_end"},
    {"report"},        {"head", 'b'}, {"report_sha256"}, {"prose"},  {"derived_sha256"}};
constexpr ColumnShape setting_columns[] = {{"key"}, {"value"}};
constexpr ColumnShape link_columns[] = {{"id", 'n'},
                                        {"same", 'n'},
                                        {"left_key"},
                                        {"left_organization", 'n'},
                                        {"left_text"},
                                        {"right_key"},
                                        {"right_organization", 'n'},
                                        {"right_text"},
                                        {"author"},
                                        {"time"},
                                        {"reason"},
                                        {"undone_by"},
                                        {"undone_time"}};
constexpr ColumnShape correction_columns[] = {
    {"id", 'n'}, {"field"}, {"value"},  {"sha256"}, {"content"}, {"activity"},  {"heading"},    {"occurrence", 'n'},
    {"shown"},   {"was"},   {"author"}, {"time"},   {"reason"},  {"undone_by"}, {"undone_time"}};
constexpr ColumnShape journal_columns[] = {{"sequence", 'n'}, {"at"},     {"author"}, {"action"},
                                           {"subject"},       {"detail"}, {"hash"}};

constexpr TableShape shapes[] = {
    {"original", original_columns},        {"document", document_columns, true}, {"setting", setting_columns},
    {"activity_link", link_columns, true}, {"correction", correction_columns},   {"journal", journal_columns},
};

}  // namespace

std::span<const TableShape> table_shapes() {
    return shapes;
}

}  // namespace svod
