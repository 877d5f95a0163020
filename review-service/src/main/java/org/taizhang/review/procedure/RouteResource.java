package org.taizhang.review.procedure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes", description = "The steps that reports and items go through")
@Authenticated
@RunOnVirtualThread
class RouteResource {

    private final RouteRepository routes;
    private final IdentifyPerson people;

    RouteResource(RouteRepository routes, IdentifyPerson people) {
        this.routes = routes;
        this.people = people;
    }

    @Schema(name = "Route")
    record RouteView(
            @Schema(description = "code") String procedure,

            @Schema(description = "in the caller's language")
            String label,

            @Schema(
                    enumeration = {"report", "item"},
                    description = "what goes through it")
            String about,

            List<StepView> steps) {

        static RouteView of(Route route, Person person) {
            List<StepView> steps = route.steps().stream()
                    .map(step -> StepView.of(step, person))
                    .toList();
            return new RouteView(route.procedure(), person.reads(route.label()), route.about(), steps);
        }
    }

    @Schema(name = "RouteStep")
    record StepView(
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

    @GET
    @Path("routes")
    @Transactional
    @Operation(operationId = "listRoutes", summary = "The procedures and their steps, with what people call them")
    public Page<RouteView> list() {
        Person me = people.current();
        return Page.whole(routes.allPublished().stream()
                .map(route -> RouteView.of(route, me))
                .toList());
    }
}
