package org.taizhang.review.route;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Route", description = "The steps of a procedure, in one of the versions that they have had")
public record RouteView(
        @Schema(description = "of the route; a procedure may have several")
        String code,

        @Schema(description = "code of the procedure that it serves")
        String procedure,

        int version,

        @Schema(description = "in the caller's language") String label,

        @Schema(
                enumeration = {"report", "item"},
                description = "what goes through it")
        String about,

        List<StepView> steps,

        @Schema(
                description =
                        "steps of other versions and routes of the procedure that this one has not, which opinions may name")
        List<NameView> others) {

    @Schema(name = "RouteStep")
    public record StepView(
            String code,

            @Schema(description = "in the caller's language")
            String label,

            @Schema(
                    enumeration = {"any", "all", "in-order"},
                    description = "how many of its seats must approve")
            String mode,

            List<SeatView> seats,
            @Schema(description = "working days to decide") int days,

            @Schema(description = "in the caller's language, what whoever approves must confirm; null: nothing")
            @Nullable
            String statement) {

        static StepView of(Step step, Names names) {
            return new StepView(
                    step.code(),
                    names.reader().reads(step.label()),
                    step.mode().wire(),
                    step.seats().stream().map(seat -> SeatView.of(seat, names)).toList(),
                    step.days(),
                    step.statement() == null ? null : names.reader().reads(step.statement()));
        }
    }

    @Schema(name = "RouteSeat", description = "whose it is to decide: whoever has the role there, or one person")
    public record SeatView(
            @Schema(description = "null: one person, whatever their roles") @Nullable
            String role,

            @Schema(
                    enumeration = {"own", "superior", "above", "unit", "person"},
                    description =
                            "`own`: in the unit that it is about; `superior`: in the next one above; `above`: in any from which"
                                    + " it is seen; `unit`: in a certain one; `person`: by name")
            String place,

            @Schema(description = "of `unit`") @Nullable UnitRef unit,

            @Schema(description = "of `person`; null for systems") @Nullable
            PersonRef person) {

        static SeatView of(Seat seat, Names names) {
            return switch (seat) {
                case Seat.Own(String role) -> new SeatView(role, "own", null, null);
                case Seat.Superior(String role) -> new SeatView(role, "superior", null, null);
                case Seat.Above(String role) -> new SeatView(role, "above", null, null);
                case Seat.In(String role, String unit) ->
                    new SeatView(role, "unit", names.units().get(unit), null);
                case Seat.Named(String id) ->
                    new SeatView(null, "person", null, names.people().get(id));
            };
        }
    }

    /// What is needed to say it to somebody.
    ///
    /// @param units that seats are of, by code
    /// @param people that hold seats by name, by id; none for systems
    public record Names(Person reader, Map<String, UnitRef> units, Map<String, PersonRef> people) {}

    @Schema(name = "RouteStepName")
    public record NameView(
            String code,

            @Schema(description = "in the caller's language")
            String label) {}

    /// @param others steps of other versions, the newest first
    static RouteView of(Route route, List<Step> others, Names names) {
        List<StepView> steps =
                route.steps().stream().map(step -> StepView.of(step, names)).toList();
        List<NameView> otherNames = others.stream()
                .map(step -> new NameView(step.code(), names.reader().reads(step.label())))
                .toList();
        return new RouteView(
                route.code(),
                route.procedure(),
                route.version(),
                names.reader().reads(route.label()),
                route.about(),
                steps,
                otherNames);
    }
}
