package org.taizhang.review.procedure;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;

@Schema(name = "Route", description = "The steps of a procedure, in one of the versions that they have had")
public record RouteView(
        @Schema(description = "code of the procedure") String procedure,

        int version,

        @Schema(description = "in the caller's language") String label,

        @Schema(
                enumeration = {"report", "item"},
                description = "what goes through it")
        String about,

        List<StepView> steps,

        @Schema(description = "steps of its other versions that this one has not, which opinions may name")
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

            @Schema(description = "the seats, by role") List<String> roles,
            @Schema(description = "working days to decide") int days,

            @Schema(description = "in the caller's language, what whoever approves must confirm; null: nothing")
            @Nullable
            String statement) {

        static StepView of(Step step, Person person) {
            String mode = step.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new StepView(
                    step.code(),
                    person.reads(step.label()),
                    mode,
                    step.roles(),
                    step.days(),
                    step.statement() == null ? null : person.reads(step.statement()));
        }
    }

    @Schema(name = "RouteStepName")
    public record NameView(
            String code,

            @Schema(description = "in the caller's language")
            String label) {}

    /// @param others steps of other versions, the newest first
    static RouteView of(Route route, List<Step> others, Person person) {
        List<StepView> steps =
                route.steps().stream().map(step -> StepView.of(step, person)).toList();
        List<NameView> names = others.stream()
                .map(step -> new NameView(step.code(), person.reads(step.label())))
                .toList();
        return new RouteView(
                route.procedure(), route.version(), person.reads(route.label()), route.about(), steps, names);
    }
}
