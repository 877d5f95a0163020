package org.taizhang.review.absence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "absences", description = "Who is away, and who does meanwhile what waits for them")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class AbsenceResource {

    private final SetAbsence setAbsence;
    private final EndAbsence endAbsence;
    private final ShowAbsences showAbsences;
    private final AskHandover askHandover;
    private final UnitRepository units;
    private final IdentifyPerson people;

    AbsenceResource(
            SetAbsence setAbsence,
            EndAbsence endAbsence,
            ShowAbsences showAbsences,
            AskHandover askHandover,
            UnitRepository units,
            IdentifyPerson people) {
        this.setAbsence = setAbsence;
        this.endAbsence = endAbsence;
        this.showAbsences = showAbsences;
        this.askHandover = askHandover;
        this.units = units;
        this.people = people;
    }

    @Schema(name = "Colleague")
    record ColleagueView(
            @Schema(description = "by which they are named in what is sent")
            String id,

            String name,
            List<UnitRef> units) {}

    @Schema(name = "AbsenceWish")
    record Wish(
            @Schema(description = "who is away; left out: the caller. Others are for administrators to say")
            @Size(max = 100)
            @Nullable
            String person,

            @Schema(description = "who stands in, one of `listDelegates`") @NotBlank @Size(max = 100)
            String delegate,

            @NotNull LocalDate from,

            @Schema(description = "the day on which they are back") @NotNull
            LocalDate until) {

        SetAbsence.Wish wish() {
            return new SetAbsence.Wish(person == null || person.isBlank() ? null : person, delegate, from, until);
        }
    }

    @GET
    @Path("absences")
    @Transactional
    @Operation(
            operationId = "listAbsences",
            summary = "The caller's own absences, and those that run or are to come of people whom they work with")
    public Page<AbsenceView> list() {
        return Page.whole(showAbsences.all(people.current()));
    }

    @POST
    @Path("absences")
    @Transactional
    @Operation(
            operationId = "setAbsence",
            summary = "Hand over for a window what waits for a person; 409 if somebody is away already")
    public AbsenceView set(@NotNull @Valid Wish body) {
        Person me = people.current();
        return showAbsences.one(setAbsence.set(body.wish(), me), me);
    }

    @POST
    @Path("absences/{id}/end")
    @Transactional
    @Operation(
            operationId = "endAbsence",
            summary = "End an absence before its time (who is away, or an administrator)")
    public AbsenceView end(@PathParam("id") UUID id) {
        Person me = people.current();
        endAbsence.end(id, me);
        return showAbsences.one(id, me);
    }

    @GET
    @Path("absences/delegates")
    @Transactional
    @Operation(operationId = "listDelegates", summary = "Who could stand in")
    public Page<ColleagueView> delegates(
            @Parameter(description = "for whom; left out: for the caller") @QueryParam("person") @Nullable
                    String person) {
        Person me = people.current();
        String named = person == null || person.isBlank() ? null : person;
        return Page.whole(views(askHandover.delegates(askHandover.of(named, me))));
    }

    @GET
    @Path("absences/people")
    @Transactional
    @Operation(
            operationId = "listAbsentees",
            summary = "For whom the caller can say that they are away: themselves; administrators for all they see")
    public Page<ColleagueView> absentees() {
        return Page.whole(views(askHandover.absentees(people.current())));
    }

    private List<ColleagueView> views(List<Colleague> colleagues) {
        Map<String, UnitRef> names = units.refs(
                colleagues.stream().flatMap(one -> one.units().stream()).toList());
        return colleagues.stream()
                .map(one -> new ColleagueView(
                        one.id(),
                        one.name(),
                        one.units().stream()
                                .sorted()
                                .map(code -> names.getOrDefault(code, new UnitRef(code, code)))
                                .toList()))
                .toList();
    }
}
