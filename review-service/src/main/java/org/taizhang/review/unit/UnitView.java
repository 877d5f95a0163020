package org.taizhang.review.unit;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.match.Tagged;

/// A unit as people and systems see it.
@Schema(name = "Unit")
record UnitView(
        String code,

        @Schema(description = "the same as the header `ETag`; a change names it in `If-Match`: 409 if it changed since")
        String etag,

        String name,
        List<String> aliases,
        @Nullable String parent,

        @Schema(description = "names that it had, oldest first")
        List<Former> formerNames,

        @Schema(description = "codes of the units that usually work with it")
        List<String> cooperating,

        @Schema(description = "the day on which it was closed; null while it is open") @Nullable
        LocalDate closedOn,

        @Schema(description = "code of the unit that took over; null while it is open") @Nullable
        String successor)
        implements Tagged {

    @Schema(name = "FormerName")
    record Former(
            String name,

            @Schema(description = "the day on which it got another")
            LocalDate until) {}

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.code(),
                unit.tag().toString(),
                unit.name(),
                unit.aliases(),
                unit.parent(),
                unit.formerNames().stream()
                        .map(former -> new Former(former.name(), former.until()))
                        .toList(),
                unit.cooperating(),
                unit.closedOn(),
                unit.successor());
    }
}
