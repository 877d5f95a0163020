package org.taizhang.review.route;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.web.problem.Words;

@Schema(name = "RouteVersion", description = "A version of a route as administrators draw it")
record RouteVersionView(
        String route,
        int version,

        @Schema(enumeration = {"draft", "published", "retired"})
        String state,

        BothView label,
        List<DrawnStepView> steps,

        @Schema(description = "what is new in it; null for drafts and for what came with the system") @Nullable
        String changed,

        @Schema(description = "when it was drawn last, or published") @Nullable
        Instant at,

        @Nullable PersonRef by,

        @Schema(description = "that a change of it must name")
        String digest) {

    @Schema(name = "WordsInBothLanguages")
    record BothView(String zh, String en) {

        static BothView of(Words words) {
            return new BothView(words.zh(), words.en());
        }
    }

    @Schema(name = "DrawnStep")
    record DrawnStepView(
            String code,
            BothView label,

            @Schema(enumeration = {"any", "all", "in-order"})
            String mode,

            List<DrawnSeatView> seats,
            @Schema(description = "working days") int days,
            @Nullable BothView statement) {

        static DrawnStepView of(Step step, Named named) {
            Words statement = step.statement();
            return new DrawnStepView(
                    step.code(),
                    BothView.of(step.label()),
                    step.mode().wire(),
                    step.seats().stream()
                            .map(seat -> DrawnSeatView.of(seat, named))
                            .toList(),
                    step.days(),
                    statement == null ? null : BothView.of(statement));
        }
    }

    @Schema(name = "DrawnSeat")
    record DrawnSeatView(
            @Nullable String role,

            @Schema(enumeration = {"own", "superior", "above", "unit", "person"})
            String place,

            @Nullable UnitRef unit,
            @Nullable HolderView person) {

        static DrawnSeatView of(Seat seat, Named named) {
            return switch (seat) {
                case Seat.Own(String role) -> new DrawnSeatView(role, "own", null, null);
                case Seat.Superior(String role) -> new DrawnSeatView(role, "superior", null, null);
                case Seat.Above(String role) -> new DrawnSeatView(role, "above", null, null);
                case Seat.In(String role, String unit) ->
                    new DrawnSeatView(role, "unit", named.units().getOrDefault(unit, new UnitRef(unit, unit)), null);
                case Seat.Named(String id) ->
                    new DrawnSeatView(
                            null, "person", null, named.people().getOrDefault(id, new HolderView(id, id, null)));
            };
        }
    }

    @Schema(name = "SeatHolder", description = "Somebody who may be named for a seat")
    record HolderView(
            @Schema(description = "for ever theirs") String id,
            String name,
            @Nullable UnitRef unit) {}

    /// What is needed to say it, by code and id.
    record Named(Map<String, UnitRef> units, Map<String, HolderView> people) {}

    static RouteVersionView of(RouteVersion version, Named named, @Nullable PersonRef by) {
        Route route = version.route();
        return new RouteVersionView(
                route.code(),
                route.version(),
                version.state().wire(),
                BothView.of(route.label()),
                route.steps().stream()
                        .map(step -> DrawnStepView.of(step, named))
                        .toList(),
                version.changed(),
                version.at(),
                by,
                version.digest());
    }
}
