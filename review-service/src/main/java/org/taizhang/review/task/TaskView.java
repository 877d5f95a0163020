package org.taizhang.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Task")
record TaskView(
        UUID id,

        @Schema(description = "what it asks for: a procedure of /api/routes, or `unmatched-report`")
        String kind,

        @Schema(
                enumeration = {"report", "item"},
                description = "what the subject is")
        String about,

        @Schema(description = "id of the report or item") UUID subject,
        String title,
        @Nullable UnitRef unit,

        @Schema(description = "code of the step of that procedure") @Nullable
        String step,

        Instant since,
        LocalDate due,
        @Schema(description = "0 to 100, highest first") int risk,

        @Schema(description = "codes of why it comes early: doubts of the reading, or `meets-another`")
        List<String> reasons,

        @Schema(description = "null while anybody may take it") @Nullable
        PersonRef claimedBy,

        @Schema(description = "whether the caller is who claimed it")
        boolean mine) {

    static TaskView of(Task task, Map<String, UnitRef> units, NamePeople.Names names, Person reader) {
        Actor holder = task.claimedBy();
        String unit = task.unit();
        return new TaskView(
                task.id(),
                task.kind(),
                task.about(),
                task.subject(),
                task.title(),
                unit == null ? null : units.getOrDefault(unit, new UnitRef(unit, unit)),
                task.step(),
                task.since(),
                task.due(),
                task.risk(),
                task.reasons(),
                names.of(holder),
                holder != null && holder.id().equals(reader.actor().id()));
    }
}
