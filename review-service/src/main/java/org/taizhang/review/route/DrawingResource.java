package org.taizhang.review.route;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.Seat;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
class DrawingResource {

    private final DrawRoute drawRoute;
    private final TryRoute tryRoute;
    private final NameDrawing nameDrawing;
    private final IdentifyPerson people;

    DrawingResource(DrawRoute drawRoute, TryRoute tryRoute, NameDrawing nameDrawing, IdentifyPerson people) {
        this.drawRoute = drawRoute;
        this.tryRoute = tryRoute;
        this.nameDrawing = nameDrawing;
        this.people = people;
    }

    @Schema(name = "InBothLanguages")
    record Both(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en) {

        Words words() {
            return new Words(zh.strip(), en.strip());
        }
    }

    @Schema(name = "StatementWish", description = "A sentence in both languages, or none")
    record Sentence(
            @NotBlank @Size(max = 1000) String zh,
            @NotBlank @Size(max = 1000) String en) {

        Words words() {
            return new Words(zh.strip(), en.strip());
        }
    }

    @Schema(name = "RouteSeatWish")
    record SeatWish(
            @Schema(
                    enumeration = {"reporter", "unit-leader", "reviewer", "approver"},
                    description = "of all places but `person`")
            @Pattern(regexp = "reporter|unit-leader|reviewer|approver")
            @Nullable
            String role,

            @Schema(enumeration = {"own", "superior", "above", "unit", "person"}) @NotNull
            String place,

            @Schema(description = "code, of `unit`") @Size(max = 64) @Nullable
            String unit,

            @Schema(description = "id, of `person`") @Size(max = 100) @Nullable
            String person) {

        Seat seat(String field) {
            return switch (place) {
                case "own" -> new Seat.Own(needed(role, field + ".role"));
                case "superior" -> new Seat.Superior(needed(role, field + ".role"));
                case "above" -> new Seat.Above(needed(role, field + ".role"));
                case "unit" -> new Seat.In(needed(role, field + ".role"), needed(unit, field + ".unit"));
                case "person" -> new Seat.Named(needed(person, field + ".person"));
                default -> throw Invalid.field(field + ".place", "没有这种席位：" + place, "no such place: " + place);
            };
        }

        private static String needed(@Nullable String value, String field) {
            if (value == null || value.isBlank()) throw Invalid.field(field, "请选择。", "is needed for this place");
            return value;
        }
    }

    @Schema(name = "RouteStepWish")
    record StepWish(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String code,

            @NotNull @Valid Both label,

            @Schema(enumeration = {"any", "all", "in-order"}) @NotNull @Pattern(regexp = "any|all|in-order")
            String mode,

            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid SeatWish> seats,

            @Schema(description = "working days") @NotNull @Min(1) @Max(250)
            Integer days,

            @Schema(description = "what whoever approves must confirm; left out: nothing") @Valid @Nullable
            Sentence statement) {

        Step step(String field) {
            List<Seat> whose = IntStream.range(0, seats.size())
                    .mapToObj(place -> seats.get(place).seat("%s.seats[%d]".formatted(field, place)))
                    .toList();
            Words sentence = statement == null ? null : statement.words();
            return new Step(code, label.words(), Step.Mode.of(mode), whose, days, sentence);
        }
    }

    @Schema(name = "RouteWish", description = "A route beside the usual one of its procedure")
    record RouteWish(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,63}")
            String code,

            @Schema(description = "code of the procedure that it serves") @NotBlank
            String procedure,

            @NotNull @Valid Both label) {}

    @Schema(name = "RouteDrawing", description = "The steps as they are to be")
    record Drawing(
            @Schema(description = "of the version that was drawn on: the draft, or else the published one") @NotBlank
            String digest,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid StepWish> steps) {

        Draft draft() {
            return new Draft(IntStream.range(0, steps.size())
                    .mapToObj(place -> steps.get(place).step("steps[%d]".formatted(place)))
                    .toList());
        }
    }

    @Schema(name = "RoutePublication")
    record Publication(
            @Schema(description = "of the draft that was seen") @NotBlank
            String digest,

            @Schema(description = "what is new, in a sentence") @NotBlank @Size(max = 500)
            String changed) {}

    @Schema(name = "RouteTrialWanted")
    record TrialWanted(
            @Schema(description = "code") @NotBlank @Size(max = 64)
            String unit) {}

    @GET
    @Path("routes/{code}/versions")
    @Transactional
    @Operation(operationId = "listRouteVersions", summary = "The versions of a route, its draft first (administrator)")
    public Page<RouteVersionView> versions(@PathParam("code") String code) {
        return shown(code, people.current());
    }

    @POST
    @Path("routes")
    @Transactional
    @Operation(operationId = "addRoute", summary = "Draw another route for a procedure (administrator)")
    public Page<RouteVersionView> add(@NotNull @Valid RouteWish body) {
        Person me = people.current();
        drawRoute.add(body.code(), body.procedure(), body.label().words(), me);
        return shown(body.code(), me);
    }

    @PUT
    @Path("routes/{code}/draft")
    @Transactional
    @Operation(operationId = "drawRoute", summary = "Draw the next version of a route (administrator)")
    public Page<RouteVersionView> draw(@PathParam("code") String code, @NotNull @Valid Drawing body) {
        Person me = people.current();
        drawRoute.draw(code, body.draft(), body.digest(), me);
        return shown(code, me);
    }

    @DELETE
    @Path("routes/{code}/draft")
    @Transactional
    @Operation(operationId = "discardRouteDraft", summary = "Throw the draft of a route away (administrator)")
    public Page<RouteVersionView> discard(
            @PathParam("code") String code,
            @Parameter(description = "of the draft that was seen") @QueryParam("digest") @NotBlank String digest) {
        Person me = people.current();
        drawRoute.discard(code, digest, me);
        return shown(code, me);
    }

    @POST
    @Path("routes/{code}/draft/publish")
    @Transactional
    @Operation(
            operationId = "publishRoute",
            summary = "Have what is handed in from now on go by the draft (administrator)")
    public Page<RouteVersionView> publish(@PathParam("code") String code, @NotNull @Valid Publication body) {
        Person me = people.current();
        drawRoute.publish(code, body.changed().strip(), body.digest(), me);
        return shown(code, me);
    }

    @POST
    @Path("routes/{code}/draft/trial")
    @Transactional
    @Operation(
            operationId = "tryRoute",
            summary = "Who would get what of a unit, by the draft or by what is published (administrator)")
    public TrialView trial(@PathParam("code") String code, @NotNull @Valid TrialWanted body) {
        Person me = people.current();
        return nameDrawing.trial(tryRoute.of(code, body.unit(), me), me);
    }

    @GET
    @Path("routes/people")
    @Transactional
    @Operation(operationId = "listSeatHolders", summary = "People who may be named for a seat (administrator)")
    public Page<RouteVersionView.HolderView> people(@QueryParam("q") @Nullable String q) {
        DrawRoute.mustAdminister(people.current());
        return Page.whole(nameDrawing.people(q == null ? "" : q.strip()));
    }

    private Page<RouteVersionView> shown(String code, Person reader) {
        return Page.whole(nameDrawing.versions(drawRoute.versions(code, reader), reader));
    }
}
