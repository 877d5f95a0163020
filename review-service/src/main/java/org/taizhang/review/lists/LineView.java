package org.taizhang.review.lists;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.ParticularsView;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "ListLine", description = "What a draft will ask of one unit")
record LineView(
        UUID id,

        @Schema(description = "a change names it in `If-Match`: 409 if it changed since")
        String etag,

        @Schema(description = "in the list; later ones stay when one is dropped")
        int place,

        UnitRef unit,
        String problem,
        String grounds,

        @Schema(enumeration = {"immediate", "staged", "long-term"}) @JsonProperty("class")
        String itemClass,

        @Schema(description = "null: by the class") @Nullable
        LocalDate due,

        @Nullable String goal,
        @Nullable String handler,
        List<UnitRef> cooperating,
        List<String> measures,
        ParticularsView particulars) {

    /// @param names of the units that the line names
    static LineView of(Line line, Map<String, UnitRef> names) {
        Ask ask = line.ask();
        return new LineView(
                line.id(),
                line.tag().toString(),
                line.place(),
                name(ask.unit(), names),
                ask.problem(),
                ask.grounds(),
                ask.itemClass().wire(),
                ask.due(),
                ask.goal(),
                ask.handler(),
                ask.cooperatingUnits().stream().map(code -> name(code, names)).toList(),
                ask.measures(),
                ParticularsView.of(ask.particulars(), true));
    }

    private static UnitRef name(String code, Map<String, UnitRef> names) {
        return names.getOrDefault(code, new UnitRef(code, code));
    }
}
