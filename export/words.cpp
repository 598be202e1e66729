#include "export/words.h"

#include "compare/totals.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace svod {

namespace {

constexpr std::size_t longest_number = 400;  ///< characters of any double without an exponent

struct Shown {
    Status status;
    const char* symbol;
    const char* brief;
    const char* tone;
};

/// In the order of Status.
constexpr Shown shown[] = {
    {Status::done, "✓", "выполнено", "good"},          {Status::partially_done, "◐", "частично", "partial"},
    {Status::in_progress, "▶", "в работе", "partial"}, {Status::not_done, "✗", "не выполнено", "bad"},
    {Status::substituted, "⇄", "заменено", "partial"}, {Status::postponed, "↷", "перенесено", "partial"},
    {Status::cancelled, "⊘", "отменено", "none"},      {Status::not_due, "◷", "срок не наступил", "none"},
    {Status::no_report, "—", "нет отметки", "none"},   {Status::unclear, "?", "неясно", "doubt"},
};

/// The words of a cell; that they are not understood is said behind them, save of a dash: it says nothing.
std::string words_of(const std::string& text, bool doubtful) {
    static constexpr std::string_view dashes[] = {"-", "--", "---", "–", "—", "−"};
    if (std::find(std::begin(dashes), std::end(dashes), clean_line(text)) != std::end(dashes)) return "—";
    return text + (doubtful ? " (не распознано)" : "");
}

template <Status status>
std::string count_of(const Totals& totals) {
    const auto found = totals.by_status.find(status);
    return count_text(totals, found == totals.by_status.end() ? 0 : found->second);
}

}  // namespace

std::string_view brief(Status status) {
    return shown[static_cast<std::size_t>(status)].brief;
}

std::optional<Status> status_by_brief(std::string_view words) {
    for (const Shown& each : shown)
        if (fold(each.brief) == fold(words)) return each.status;
    return std::nullopt;
}

StatusMark status_mark(const ComparedEvent& compared) {
    const auto& completion = compared.event->completion;
    const std::string plan = compared.event->kind == Event::Kind::recommendation ? "рекомендовано" : "план";
    StatusMark mark{"·", plan, plan, "none"};
    if (completion && is_doubtful(*completion)) {
        mark = {"?", "не распознано", "не распознано", "doubt"};
    } else if (completion) {
        const Shown& each = shown[static_cast<std::size_t>(completion->status)];
        mark = {each.symbol, std::string(russian(completion->status)), each.brief, each.tone};
        if (const int late = counted_days_late(*compared.event).value_or(0); late > 0) {
            const std::string days = std::to_string(late) + " дн.";
            mark.words += ", позже срока на " + days;
            mark.brief += ", +" + days;
        }
    }
    if (compared.overdue && mark.tone == "doubt") {  // who cannot be understood is not told to be late
        mark.words += ", срок прошёл";
        mark.brief += ", срок прошёл";
    } else if (compared.overdue) {
        mark.words += ", просрочено";
        mark.brief += ", просрочено";
        mark.tone = "bad";
    }
    return mark;
}

std::string marks_legend() {
    std::string text;
    for (const Shown& each : shown)
        if (each.status != Status::unclear) text += std::string(each.symbol) + " " + each.brief + ", ";
    return text + "? не распознано или неясно, · план или рекомендация";
}

std::string worst_tone(const std::vector<ComparedEvent>& events) {
    for (const char* tone : {"bad", "doubt", "partial", "good"})
        for (const ComparedEvent& event : events)
            if (status_mark(event).tone == tone) return tone;
    return "none";
}

std::string rate_text(const Rate& rate) {
    const std::string doubt =
        rate.not_understood > 0 ? "не понято " + std::to_string(rate.not_understood) : std::string();
    const auto value = rate.value();
    if (!value) return doubt.empty() ? "—" : "— (" + doubt + ")";
    return std::to_string(std::lround(*value * 100)) + " % (" + std::to_string(rate.numerator) + " из " +
           std::to_string(rate.denominator) + (doubt.empty() ? "" : "; " + doubt) + ")";
}

std::string count_text(const Totals& totals, int count) {
    return has_marks(totals) ? std::to_string(count) : "—";
}

std::string place_text(const Place& place) {
    std::string text;
    for (const Place::Rows& part : place.tables) {
        text += (text.empty() ? "" : "; ") + std::string("таблица ") + std::to_string(part.table + 1);
        if (part.rows.empty()) continue;
        text += part.rows.size() == 1 ? ", строка " : ", строки ";
        for (std::size_t i = 0; i < part.rows.size(); ++i) text += (i ? ", " : "") + std::to_string(part.rows[i] + 1);
    }
    if (place.paragraph) text = "абзац " + std::to_string(*place.paragraph + 1);
    return text;
}

std::string evidence_text(const Event& event) {
    std::string text;
    for (const Evidence& evidence : event.evidence) {
        std::string one = evidence.url;
        if (evidence.kind == Evidence::Kind::order) {
            one = evidence.order.type;
            if (!evidence.order.number.empty()) one += " № " + evidence.order.number;
            if (evidence.order.date) one += " от " + russian(*evidence.order.date);
        }
        text += (text.empty() ? "" : "; ") + one;
    }
    return text;
}

std::string deadline_words(const Event& event) {
    if (!event.deadline) return {};
    return words_of(event.deadline->text, is_doubtful(*event.deadline));
}

std::string deadline_text(const Event& event) {
    if (!event.deadline) return {};
    const Deadline& deadline = *event.deadline;
    if (is_doubtful(deadline)) return deadline_words(event);
    if (!deadline.end || deadline.text.find(russian(*deadline.end)) != std::string::npos) return deadline_words(event);
    if (deadline.text.empty()) return "до " + russian(*deadline.end);
    return deadline.text + " (по " + russian(*deadline.end) + ")";
}

std::string responsible_text(const Event& event) {
    if (!event.responsible) return {};
    return words_of(event.responsible->text, is_doubtful(*event.responsible));
}

std::string completion_text(const Event& event) {
    if (!event.completion) return {};
    return words_of(event.completion->text, is_doubtful(*event.completion));
}

ShownDates shown_dates(const Event& event) {
    ShownDates dates;
    if (event.deadline && !is_doubtful(*event.deadline)) {
        dates.start = event.deadline->start;
        dates.end = event.deadline->end;
    }
    if (event.completion && !is_doubtful(*event.completion)) dates.done = event.completion->date;
    dates.days_late = counted_days_late(event);
    return dates;
}

std::string section_text(const Event& event) {
    std::string text;
    for (const SectionTitle& section : event.section)
        text += (text.empty() ? "" : " → ") + (section.number ? *section.number + ". " : std::string()) + section.title;
    return text;
}

std::string points_text(const std::optional<double>& points) {
    return points ? number_text(std::round(*points * 10) / 10) : "—";
}

std::string number_text(double value) {
    if (!std::isfinite(value)) return "—";
    std::array<char, longest_number> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? 0 : value, std::chars_format::fixed);
    if (written.ec != std::errc()) return "—";
    std::string text(digits.data(), written.ptr);
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

const std::vector<std::pair<std::string, std::string>>& definitions() {
    static const std::vector<std::pair<std::string, std::string>> table{
        {"Мероприятий", "все мероприятия новейшего документа муниципалитета за период"},
        {"Подлежат исполнению",
         "мероприятия с отметкой о выполнении, срок которых не позже даты расчёта; без даты срока — тоже"},
        {"Выполнено из подлежащих", "выполненные среди подлежащих исполнению ÷ подлежащие исполнению"},
        {"Просрочено",
         "срок закончился до даты расчёта, а статус не «выполнено», не «заменено» и не «отменено»; если отметка не "
         "понята, мероприятие входит в число просроченных, но названо отдельно: «с неясной отметкой», «срок прошёл»"},
        {"Дата расчёта",
         "заданная, иначе самая поздняя из «по состоянию на», утверждений и концов периода во всех "
         "документах "
         "периода, каких бы муниципалитетов ни касался отбор; отметки берутся из отчётов, как они есть"},
        {"Изменения к предыдущему отчёту",
         "каждый отчёт — на его собственную дату: «по состоянию на», иначе утверждение (если отметки не позже его), "
         "иначе конец периода; не позже даты расчёта. Прежний документ без отметок — план: «нет данных»"},
        {"Позже срока", "дата выполнения позже конца срока"},
        {"Выполнено в срок", "выполненные не позже срока ÷ выполненные с известной датой выполнения и сроком"},
        {"Скоро срок", "срок заканчивается в ближайшие 30 дней от даты расчёта, а дело не закончено"},
        {"Дней позже: медиана, наибольшее", "среднее по порядку и наибольшее опоздание среди выполненных позже срока"},
        {"Выполнение подтверждено", "выполненные, у которых названы приказ, протокол или ссылка ÷ выполненные"},
        {"Рейтинг",
         "по каждому показателю лучший результат в регионе — 100 баллов, остальные пропорционально; место — по "
         "среднему баллу; у кого данных нет, тот без места. Знаменатель меньше трети медианы по региону — «мало "
         "данных»: без баллов и места, а если мало подлежащих исполнению, то и без общего места"},
        {"Типовые мероприятия",
         "мероприятия каталога, которым соответствует мероприятие дорожной карты муниципалитета ÷ все мероприятия "
         "каталога; сопоставленное неуверенно — под вопросом, отсутствующим не считается; планы организаций и "
         "муниципалитеты без дорожной карты — нет данных"},
        {"Документ не получен", "муниципалитет есть в списке ожидаемых, а его документов в сравнении нет"},
        {"Не распознано", "уверенность разбора ниже 60 %: текст показан как есть, фактом не считается"},
        {"План, рекомендовано",
         "отметки о выполнении в документе нет: это план или рекомендация; в долях не участвуют"},
        {"Знаки", marks_legend() + "; «!» рядом со знаком — просрочено; «+14 дн.» — позже срока на 14 дней"},
        {"Не понято",
         "сколько значений могли бы войти в числитель доли, но не поняты: неясные отметки, у «в срок» — выполненное "
         "без известной даты или срока"},
        {"—",
         "данных нет; это не ноль: документов с отметками о выполнении нет, и сколько выполнено или просрочено, "
         "неизвестно"},
    };
    return table;
}

std::string_view severity_text(std::string_view severity) {
    return severity == "error" ? "ошибка" : severity == "warning" ? "внимание" : "к сведению";
}

int severity_rank(std::string_view severity) {
    return severity == "error" ? 0 : severity == "warning" ? 1 : 2;
}

std::string filter_text(const Comparison& comparison) {
    std::string text;
    for (const std::string& filter : comparison.filters) text += (text.empty() ? " Отбор: " : "; ") + filter;
    return text.empty() ? text : text + ".";
}

std::string cautions_text(const Comparison& comparison) {
    std::string text;
    for (const std::string& caution : comparison.cautions) text += (text.empty() ? "Внимание. " : " ") + caution;
    return text;
}

std::string long_date(Date date) {
    static constexpr std::array months{"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                       "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
    return std::to_string(day_of(date)) + " " + months[static_cast<std::size_t>(month_of(date) - 1)] + " " +
           std::to_string(year_of(date)) + " года";
}

std::string as_of_text(const Comparison& comparison) {
    if (comparison.own_dates) return "на дату документов каждого";
    return comparison.as_of ? "на " + russian(*comparison.as_of) : "на неизвестную дату: документы её не называют";
}

std::optional<Date> counted_on(const Comparison& comparison, const ComparedTerritory& territory) {
    return territory.as_of ? territory.as_of : comparison.as_of;
}

std::string territory_name(const Comparison& comparison, const std::string& id) {
    for (const ComparedTerritory& territory : comparison.territories)
        if (territory.id == id) return territory.name;
    return id;
}

std::string typical_text(const std::optional<TypicalActivities>& typical) {
    if (!typical || typical->planned.denominator == 0) return "нет данных";
    return std::to_string(typical->planned.numerator) + " из " + std::to_string(typical->planned.denominator);
}

std::string not_received_text(const Comparison& comparison) {
    if (comparison.not_received.empty()) return {};
    std::string names;
    for (const std::string& name : comparison.not_received) names += (names.empty() ? "" : ", ") + name;
    return "Документов не получено от " +
           plural(static_cast<long long>(comparison.not_received.size()), "муниципалитета", "муниципалитетов",
                  "муниципалитетов") +
           ": " + names + ".";
}

const std::vector<TotalsColumn>& totals_columns() {
    static const std::vector<TotalsColumn> columns{
        {"Мероприятий", [](const Totals& totals) { return std::to_string(totals.events); }, true},
        {"Подлежат исполнению", [](const Totals& totals) { return count_text(totals, totals.due); }, true},
        {"Выполнено из подлежащих", [](const Totals& totals) { return rate_text(totals.completion); }, true},
        {"Просрочено", [](const Totals& totals) { return count_text(totals, totals.overdue); }, true},
        {"Выполнено в срок", [](const Totals& totals) { return rate_text(totals.on_time); }, true},
        {"Подтверждено", [](const Totals& totals) { return rate_text(totals.evidenced); }},
        {"Скоро срок", [](const Totals& totals) { return count_text(totals, totals.due_soon); }},
        {"Позже срока", [](const Totals& totals) { return count_text(totals, totals.late); }},
        {"Дней позже (медиана)",
         [](const Totals& totals) {
             const auto middle = median(totals.days_late);
             return middle ? number_text(*middle) : std::string("—");
         }},
        {"Дней позже (наибольшее)",
         [](const Totals& totals) {
             const auto most = worst(totals.days_late);
             return most ? std::to_string(*most) : std::string("—");
         }},
        {"Выполнено", count_of<Status::done>, true},
        {"Частично", count_of<Status::partially_done>},
        {"В работе", count_of<Status::in_progress>},
        {"Не выполнено", count_of<Status::not_done>, true},
        {"Заменено", count_of<Status::substituted>},
        {"Перенесено", count_of<Status::postponed>},
        {"Отменено", count_of<Status::cancelled>},
        {"Срок не наступил", count_of<Status::not_due>},
        {"Нет отметки", count_of<Status::no_report>},
        {"Неясно", count_of<Status::unclear>},
        {"Просрочено с неясной отметкой",
         [](const Totals& totals) { return count_text(totals, totals.overdue_unclear); }, true},
    };
    return columns;
}

}  // namespace svod
