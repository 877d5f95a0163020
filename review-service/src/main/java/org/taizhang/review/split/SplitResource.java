package org.taizhang.review.split;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "splits", description = "How compilations are divided into reports")
@RunOnVirtualThread
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
class SplitResource {

    private final ShowSplit showSplit;
    private final ChangeSplit changeSplit;
    private final ConfirmSplit confirmSplit;
    private final IdentifyPerson people;

    SplitResource(ShowSplit showSplit, ChangeSplit changeSplit, ConfirmSplit confirmSplit, IdentifyPerson people) {
        this.showSplit = showSplit;
        this.changeSplit = changeSplit;
        this.confirmSplit = confirmSplit;
        this.people = people;
    }

    @Schema(name = "SplitWish", description = "How an upload is to be divided")
    record Wish(
            @Schema(description = "of the split that the caller was shown: 409 if it has changed since") @NotNull
            Integer revision,

            @Schema(description = "in order; each ends where the next one starts") @NotEmpty @Size(max = 2000)
            List<@NotNull @Valid PieceWish> pieces) {

        @Schema(name = "SplitPieceWish")
        record PieceWish(
                @Schema(description = "first line, from 0") @NotNull @Min(0)
                Integer from,

                @Schema(description = "false: it is to belong to no report") @NotNull
                Boolean report,

                @Schema(description = "left out: as the text says") @Size(max = 300) @Nullable
                String title,

                @Schema(description = "code of a unit at or below the one that handed it in; left out: nobody knows")
                @Size(max = 64)
                @Nullable
                String unit,

                @Schema(description = "left out: as the text says") @Min(1949) @Max(2099) @Nullable
                Integer year) {

            ChangeSplit.Wanted wanted() {
                return new ChangeSplit.Wanted(from, report, shown(title), shown(unit), year);
            }

            private static @Nullable String shown(@Nullable String given) {
                return given == null || given.isBlank() ? null : given.strip();
            }
        }
    }

    @Schema(name = "SplitConfirmation")
    record Confirmation(
            @Schema(description = "of the split that the caller was shown: 409 if it has changed since") @NotNull
            Integer revision) {}

    @GET
    @Path("upload-splits")
    @Operation(
            operationId = "listWaitingSplits",
            summary = "Uploads of the caller's units that wait for somebody to confirm how they are divided")
    public Page<SplitView.WaitingView> waiting() {
        return Page.whole(showSplit.waiting(people.current()));
    }

    @GET
    @Path("upload-splits/{upload}")
    @Operation(
            operationId = "showSplit",
            summary = "How a compilation is divided (members of the unit that handed it in, supervisors over it)")
    public SplitView show(@PathParam("upload") UUID upload) {
        return showSplit.show(upload, people.current());
    }

    @GET
    @Path("upload-splits/{upload}/lines")
    @Operation(operationId = "listSplitLines", summary = "The text of a compilation by its lines, 500 at most")
    public Page<SplitView.LineView> lines(
            @PathParam("upload") UUID upload,
            @QueryParam("from") @DefaultValue("0") @Min(0) @Max(10_000_000) int from,
            @QueryParam("to") @DefaultValue("500") @Min(0) @Max(10_000_000) int to) {
        return Page.whole(showSplit.lines(upload, from, to, people.current()));
    }

    @GET
    @Path("upload-splits/{upload}/units")
    @Operation(operationId = "listSplitUnits", summary = "Units that a report of a compilation may be said to be of")
    public Page<UnitRef> units(@PathParam("upload") UUID upload) {
        return Page.whole(showSplit.assignable(upload, people.current()));
    }

    @PUT
    @Path("upload-splits/{upload}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSplit",
            summary = "Say how a compilation is to be divided; nobody is told before it is confirmed")
    public SplitView change(@PathParam("upload") UUID upload, @NotNull @Valid Wish body) {
        Person me = people.current();
        List<ChangeSplit.Wanted> wanted =
                body.pieces().stream().map(Wish.PieceWish::wanted).toList();
        changeSplit.change(upload, body.revision(), wanted, me);
        return showSplit.show(upload, me);
    }

    @POST
    @Path("upload-splits/{upload}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmSplit",
            summary = "Confirm how a compilation is divided: its reports are made, and their units told")
    public SplitView confirm(@PathParam("upload") UUID upload, @NotNull @Valid Confirmation body) {
        Person me = people.current();
        confirmSplit.confirm(upload, body.revision(), me);
        return showSplit.show(upload, me);
    }
}
