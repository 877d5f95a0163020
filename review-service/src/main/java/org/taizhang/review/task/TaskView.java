package org.taizhang.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Task")
record TaskView(
        UUID id,

        @Schema(enumeration = {"report", "close-out-review", "close-out-acceptance", "unmatched-report"})
        String kind,

        @Schema(description = "id of the report or item") UUID subject,
        String title,
        @Nullable UnitRef unit,
        @Nullable String step,
        Instant since,
        LocalDate due,
        @Schema(description = "0 to 100, highest first") int risk,

        @Schema(description = "codes of why it comes early: doubts of the reading, or `meets-another`")
        List<String> reasons,

        @Schema(description = "username") @Nullable String claimedBy) {

    static TaskView of(Task task, Map<String, UnitRef> units) {
        String unit = task.unit();
        return new TaskView(
                task.id(),
                task.kind(),
                task.subject(),
                task.title(),
                unit == null ? null : units.getOrDefault(unit, new UnitRef(unit, unit)),
                task.step(),
                task.since(),
                task.due(),
                task.risk(),
                task.reasons(),
                task.claimedBy());
    }
}
