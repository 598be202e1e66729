#include "export/xlsx_book.h"

#include "export/markup.h"
#include "text/text.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace svod {

namespace {

constexpr std::size_t longest_text = 32'767;
constexpr int most_links = 60'000;  // Excel takes 65 530 a sheet
constexpr int look_count = static_cast<int>(Look::link) + 1;
constexpr int a3_paper = 8;
constexpr double widest_page = 400;  // characters across A3 that can still be read
constexpr double line_height = 15;   // points
constexpr double tallest_row = 409;  // of Excel

lxw_row_t at_row(int row) {
    return static_cast<lxw_row_t>(row);
}
lxw_col_t at_column(int column) {
    return static_cast<lxw_col_t>(column);
}

/// Lines that a text takes in a column of `width` letters: broken at spaces, a longer word anywhere.
int wrapped_lines(std::string_view text, double width) {
    int count = 1;
    double used = 0;
    for (const std::string_view word : split(text, ' ')) {
        const auto letters = static_cast<double>(length(word));
        if (used > 0 && used + 1 + letters > width) {
            ++count;
            used = 0;
        }
        used += (used > 0 ? 1 : 0) + letters;
        for (; used > width; used -= width) ++count;
    }
    return count;
}

/// Pages side by side that the first columns take.
int pages_for(const std::vector<double>& widths, std::size_t columns) {
    double wide = 0;
    for (std::size_t i = 0; i < std::min(columns, widths.size()); ++i) wide += widths[i];
    return static_cast<int>(std::max(1.0, std::ceil(wide / widest_page)));
}

std::string fitting(const std::string& value) {
    return safe_text(value.size() > longest_text ? shorten(value, longest_text / 4) : value);
}

}  // namespace

Look look_of_tone(const std::string& tone) {
    if (tone == "good") return Look::good;
    if (tone == "partial") return Look::partial;
    if (tone == "bad") return Look::bad;
    return tone == "doubt" ? Look::doubt : Look::none;
}

struct XlsxBook::State {
    std::string folder;
    std::string path;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    std::array<lxw_format*, look_count> looks{};
    lxw_format* percent = nullptr;
    lxw_format* decimal = nullptr;
    lxw_format* date = nullptr;
    lxw_format* counted = nullptr;
    int links = 0;
    std::vector<double> widths;  ///< of the current sheet's columns, in characters
    int row = -1;                ///< the current one; those above it are written out
    int lines = 0;               ///< of its tallest wrapped text

    /// Rows are written from top to bottom: the library keeps one of them in memory.
    void go_to(int next) {
        if (next < row) throw std::logic_error("XLSX: a row above the current one");
        if (next > row) end_row();
        row = next;
    }

    void end_row() {
        if (lines > 1) worksheet_set_row(sheet, at_row(row), std::min(lines * line_height, tallest_row), nullptr);
        lines = 0;
    }

    void reserve_lines(int at, int column, const std::string& value, Look which) {
        go_to(at);
        if (which == Look::title || which == Look::note) return;
        const double width =
            static_cast<std::size_t>(column) < widths.size() ? widths[static_cast<std::size_t>(column)] : 10;
        // The filter's button and bold letters take room in a head.
        const double fits = which == Look::head ? std::max(width - 3, width * 0.7) * 0.93 : width - 1;
        int count = 0;
        for (const std::string_view line : split(value, '\n')) count += wrapped_lines(line, std::max(fits, 4.0));
        lines = std::max(lines, count);
    }

    lxw_format* make(lxw_color_t background, lxw_color_t ink, bool bold) const {
        lxw_format* format = workbook_add_format(book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(format);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xBFBFBF);
        if (background != 0xFFFFFF) format_set_bg_color(format, background);
        format_set_font_color(format, ink);
        if (bold) format_set_bold(format);
        return format;
    }

    /// At the right, off the edge: the column after it often begins with text.
    lxw_format* figure() const {
        lxw_format* format = make(0xFFFFFF, 0, false);
        format_set_align(format, LXW_ALIGN_RIGHT);
        format_set_indent(format, 1);
        return format;
    }

    void write(int at, int column, const std::string& value, lxw_format* as) {
        go_to(at);
        worksheet_write_string(sheet, at_row(at), at_column(column), fitting(value).c_str(), as);
    }

    void figure(int at, int column, const std::optional<double>& value, lxw_format* as, const std::string& none = "—") {
        if (!value) return write(at, column, none, counted);
        go_to(at);
        worksheet_write_number(sheet, at_row(at), at_column(column), *value, as);
    }

    void make_looks() {
        const auto look = [this](Look which) -> lxw_format*& { return looks[static_cast<std::size_t>(which)]; };
        look(Look::plain) = make(0xFFFFFF, 0, false);
        look(Look::wrap) = make(0xFFFFFF, 0, false);
        look(Look::head) = make(0xD9E2F3, 0, true);
        look(Look::good) = make(0xE2F0D9, 0x1E4620, false);
        look(Look::partial) = make(0xFFF2CC, 0x594300, false);
        look(Look::bad) = make(0xF8D7DA, 0x721C24, false);
        look(Look::none) = make(0xF2F2F2, 0x404040, false);
        look(Look::doubt) = make(0xE4DFEC, 0x3F3151, false);
        look(Look::link) = make(0xFFFFFF, 0x0563C1, false);
        look(Look::note) = workbook_add_format(book);
        format_set_italic(look(Look::note));
        look(Look::title) = workbook_add_format(book);
        format_set_bold(look(Look::title));
        format_set_font_size(look(Look::title), 14);
        counted = figure();
        percent = figure();
        format_set_num_format(percent, "0%");
        decimal = figure();
        format_set_num_format(decimal, "0.0");
        date = figure();
        format_set_num_format(date, "dd.mm.yyyy");
    }

    lxw_format* format(Look which) const { return looks[static_cast<std::size_t>(which)]; }
};

XlsxBook::XlsxBook() : state_(std::make_unique<State>()) {
    std::string pattern = (std::filesystem::temp_directory_path() / "svod-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("нет места для временного файла XLSX");
    state_->folder = pattern;
    state_->path = pattern + "/book.xlsx";
    lxw_workbook_options options{};
    options.tmpdir = state_->folder.data();
    options.constant_memory = LXW_TRUE;
    state_->book = workbook_new_opt(state_->path.c_str(), &options);
    if (!state_->book) throw std::runtime_error("нет места для временного файла XLSX");
    lxw_doc_properties properties{};
    std::string title = "Сводная по муниципалитетам";
    properties.title = title.data();
    properties.created = 1577836800;  // a fixed day: the same comparison gives the same bytes
    workbook_set_properties(state_->book, &properties);
    state_->make_looks();
}

XlsxBook::~XlsxBook() {
    if (state_->book) workbook_close(state_->book);
    std::error_code ignored;
    std::filesystem::remove_all(state_->folder, ignored);
}

void XlsxBook::sheet(const std::string& name, const std::vector<double>& widths) {
    state_->sheet = workbook_add_worksheet(state_->book, name.c_str());
    state_->links = 0;
    state_->widths = widths;
    state_->row = -1;
    state_->lines = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(state_->sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr);
}

int XlsxBook::pages_across() const {
    return pages_for(state_->widths, state_->widths.size());
}

void XlsxBook::finish_sheet(int head_row, int frozen_columns, int last_row, int columns, int printed) {
    lxw_worksheet* sheet = state_->sheet;
    state_->end_row();
    worksheet_freeze_panes(sheet, at_row(head_row + 1), at_column(frozen_columns));
    worksheet_repeat_rows(sheet, at_row(head_row), at_row(head_row));
    if (last_row > head_row) worksheet_autofilter(sheet, at_row(head_row), 0, at_row(last_row), at_column(columns - 1));
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a3_paper);
    if (frozen_columns > 0) worksheet_repeat_columns(sheet, 0, at_column(frozen_columns - 1));
    const std::size_t counted = printed > 0 ? static_cast<std::size_t>(printed) : state_->widths.size();
    if (printed > 0) worksheet_print_area(sheet, 0, 0, at_row(last_row), at_column(printed - 1));
    worksheet_fit_to_pages(sheet, static_cast<std::uint16_t>(pages_for(state_->widths, counted)), 0);
    worksheet_set_footer(sheet, "&L&A&RСтраница &P из &N");
}

void XlsxBook::text(int row, int column, const std::string& value, Look look) {
    state_->reserve_lines(row, column, value, look);
    state_->write(row, column, value, state_->format(look));
}

void XlsxBook::number(int row, int column, double value, Look look) {
    state_->figure(row, column, value, look == Look::plain ? state_->counted : state_->format(look));
}

void XlsxBook::number_or(int row, int column, const std::optional<double>& value, const std::string& otherwise) {
    state_->figure(row, column, value, state_->counted, otherwise);
}

void XlsxBook::decimal(int row, int column, const std::optional<double>& value) {
    state_->figure(row, column, value, state_->decimal);
}

void XlsxBook::percent(int row, int column, const std::optional<double>& share) {
    state_->figure(row, column, share, state_->percent);
}

void XlsxBook::date(int row, int column, const std::optional<Date>& value) {
    if (!value) return text(row, column, "");
    lxw_datetime day{};
    day.year = year_of(*value);
    day.month = month_of(*value);
    day.day = day_of(*value);
    state_->go_to(row);
    worksheet_write_datetime(state_->sheet, at_row(row), at_column(column), &day, state_->date);
}

void XlsxBook::link(int row, int column, const std::string& sheet, int target_row, const std::string& value,
                    Look look) {
    if (++state_->links > most_links) return text(row, column, value, look);
    state_->reserve_lines(row, column, value, look);
    const std::string address = "internal:'" + sheet + "'!A" + std::to_string(target_row + 1);
    worksheet_write_url_opt(state_->sheet, at_row(row), at_column(column), address.c_str(), state_->format(look),
                            fitting(value).c_str(), nullptr);
}

void XlsxBook::bar_chart(const std::string& sheet, const std::string& title, int first, int last, int name_column,
                         int value_column, int row, int column) {
    constexpr double bar_height = 26;  // pixels
    constexpr double frame_height = 110;
    lxw_chart* chart = workbook_add_chart(state_->book, LXW_CHART_BAR);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, sheet.c_str(), at_row(first), at_column(name_column), at_row(last),
                                at_column(name_column));
    chart_series_set_values(series, sheet.c_str(), at_row(first), at_column(value_column), at_row(last),
                            at_column(value_column));
    chart_series_set_labels(series);
    chart_title_set_name(chart, title.c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);  // they would cross the values beside the bars
    lxw_chart_options options{};
    options.x_scale = 1.6;
    options.y_scale = (frame_height + bar_height * (last - first + 1)) / 288;  // of the library's default height
    worksheet_insert_chart_opt(state_->sheet, at_row(row), at_column(column), chart, &options);
}

std::string XlsxBook::bytes() {
    const lxw_error error = workbook_close(state_->book);
    state_->book = nullptr;
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("файл XLSX не записан: ") + lxw_strerror(error));
    std::ifstream file(state_->path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace svod
