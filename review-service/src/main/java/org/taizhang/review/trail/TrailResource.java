package org.taizhang.review.trail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Verification;
import org.taizhang.review.audit.VerifyTrail;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;

@Path("/api/trail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trail", description = "The audit trail")
@RolesAllowed({Role.ADMINISTRATOR, Role.REVIEWER, Role.APPROVER})
@RunOnVirtualThread
class TrailResource {

    private final TrailListRepository lists;
    private final VerifyTrail verifyTrail;
    private final NamePeople namePeople;
    private final UnitRepository units;
    private final IdentifyPerson people;

    TrailResource(
            TrailListRepository lists,
            VerifyTrail verifyTrail,
            NamePeople namePeople,
            UnitRepository units,
            IdentifyPerson people) {
        this.lists = lists;
        this.verifyTrail = verifyTrail;
        this.namePeople = namePeople;
        this.units = units;
        this.people = people;
    }

    @Schema(name = "TrailVerification")
    record VerificationView(
            boolean intact,
            long entries,
            @Nullable Long firstBroken,
            @Nullable String why) {}

    record Filter(
            @Parameter(description = "id of a report or item, number of an item, or code of a unit")
            @QueryParam("subject")
            @Nullable
            String subject,

            @Parameter(description = "part of a name") @QueryParam("person") @Nullable
            String person,

            @Parameter(description = "an action or its beginning, such as `item.`") @QueryParam("action") @Nullable
            String action,

            @QueryParam("from") @Nullable LocalDate from,

            @Parameter(description = "that day included") @QueryParam("until") @Nullable
            LocalDate until) {

        TrailListRepository.Wanted wanted() {
            return new TrailListRepository.Wanted(given(subject), given(person), given(action), from, until);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GET
    @Transactional
    @Operation(operationId = "listTrail", summary = "The audit trail as far as the caller sees its units, newest first")
    public Page<TrailRowView> list(
            @BeanParam Filter filter,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Person me = people.current();
        TrailListRepository.Wanted wanted = filter.wanted();
        var listing = new Listing("trail", wanted);
        var slice = Slice.of(listing, TrailListRepository.NEWEST, cursor, limit);
        Found<TrailListRepository.Row> found = lists.page(me, wanted, slice);
        NamePeople.Names names = namePeople.of(
                found.all().stream().map(row -> row.entry().actor()).toList(), me);
        Map<String, UnitRef> known =
                units.refs(found.all().stream().map(row -> row.entry().unit()).toList());
        return Page.of(
                found,
                limit,
                listing,
                row -> TrailRowView.of(row, unit(row.entry().unit(), known), names));
    }

    private static @Nullable UnitRef unit(@Nullable String code, Map<String, UnitRef> known) {
        return code == null ? null : known.getOrDefault(code, new UnitRef(code, code));
    }

    @GET
    @Path("verification")
    @Operation(operationId = "verifyTrail", summary = "Recompute the audit trail and name its first broken entry")
    public VerificationView verification() {
        Verification found = verifyTrail.verify();
        return new VerificationView(found.intact(), found.entries(), found.firstBroken(), found.why());
    }
}
