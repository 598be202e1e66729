#include "export/event_columns.h"

namespace svod {

const std::vector<std::string>& event_heads() {
    static const std::vector<std::string> heads{"№",
                                                "Мероприятие",
                                                "Срок (как написан)",
                                                "Начало",
                                                "Конец",
                                                "Ответственные",
                                                "Результат",
                                                "Отметка о выполнении",
                                                "Статус",
                                                "Дата выполнения",
                                                "Дней позже срока",
                                                "Подтверждение",
                                                "Файл",
                                                "Место в файле",
                                                "id"};
    return heads;
}

}  // namespace svod
