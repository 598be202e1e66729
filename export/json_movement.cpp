#include "export/json_parts.h"

namespace svod {

namespace {

void write_counts(Json& json, const MoveCounts& counts) {
    json.open();
    json.field("kept", counts.kept);
    json.field("forward", counts.forward);
    json.field("back", counts.back);
    json.field("other_status", counts.other_status);
    json.field("deadline_later", counts.deadline_later);
    json.field("deadline_earlier", counts.deadline_earlier);
    json.field("reworded", counts.reworded);
    json.field("not_understood", counts.not_understood);
    json.field("added", counts.added);
    json.field("dropped", counts.dropped);
    json.close();
}

void write_move(Json& json, const ActivityMove& move) {
    json.open();
    json.field_or_null("row", move.row);
    json.field_or_null("before", move.before ? move.before->id : std::string());
    json.field_or_null("after", move.after ? move.after->id : std::string());
    json.field("status", name(move.status));
    json.key("deadline_days");
    move.deadline_days ? json.integer(*move.deadline_days) : json.null();
    json.key("deadline_reworded");
    json.boolean(move.deadline_reworded);
    json.key("reworded");
    json.boolean(move.reworded);
    json.close();
}

void write_territory_movement(Json& json, const TerritoryMovement& movement, const Comparison& comparison) {
    json.open();
    json.field("territory", comparison.territories[movement.territory].id);
    write_documents(json, "before", movement.before);
    json.field("before_as_of", movement.before_as_of);
    json.field("after_as_of", movement.after_as_of);
    json.key("before_is_plan");
    json.boolean(movement.before_is_plan);
    json.key("before_totals");
    movement.before_totals ? write_totals(json, *movement.before_totals) : json.null();
    json.key("after_totals");
    write_totals(json, movement.after_totals);
    json.field("completion_change", completion_change(movement));
    json.key("counts");
    write_counts(json, movement.counts);
    json.key("moves");
    json.open_list();
    for (const ActivityMove& move : movement.moves) write_move(json, move);
    json.close_list();
    json.close();
}

}  // namespace

void write_movement(Json& json, std::string_view key, const Comparison& comparison) {
    const Movement& movement = comparison.movement;
    json.key(key);
    json.open();
    json.field("compared", movement.compared);
    json.key("before");
    movement.compared ? write_totals(json, movement.before) : json.null();
    json.key("after");
    movement.compared ? write_totals(json, movement.after) : json.null();
    json.key("counts");
    write_counts(json, movement.counts);
    json.key("territories");
    json.open_list();
    for (const TerritoryMovement& each : movement.territories)
        if (!each.before.empty()) write_territory_movement(json, each, comparison);
    json.close_list();
    json.close();
}

}  // namespace svod
