package org.taizhang.review.closeout;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Decision;
import org.taizhang.review.procedure.Proceed;

/// Decisions on whatever an item is going through: its close-out, a later date.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "Decisions on what an item is going through")
@Authenticated
@RunOnVirtualThread
class DecisionResource {

    private final Proceed proceed;
    private final PassCloseOut passCloseOut;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    DecisionResource(Proceed proceed, PassCloseOut passCloseOut, ShowItem showItem, IdentifyPerson people) {
        this.proceed = proceed;
        this.passCloseOut = passCloseOut;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "ItemApproval")
    record Approval(
            @Schema(description = "of its procedure") @NotBlank
            String digest,

            @Schema(description = "that the caller was shown: 409 if it waits elsewhere since") @Nullable
            String step,

            @Schema(description = "left out: 同意") @Size(max = 4000) @Nullable
            String opinion,

            @Schema(description = "the sentence of `procedure.confirms`, word for word, where the step asks for one")
            @Size(max = 1000)
            @Nullable
            String confirms,

            @Schema(
                    description =
                            "of a close-out, and then needed: what was checked, for its slip; all criteria of the slip")
            @Valid
            @Nullable
            Checked checked) {}

    @Schema(name = "CloseOutChecked")
    record Checked(
            @Schema(enumeration = {"on-site", "on-paper"}) @NotNull @Pattern(regexp = "on-site|on-paper")
            String manner,

            @Schema(description = "codes of the criteria that were found met") @NotNull @Size(max = 50)
            Set<@NotBlank @Size(max = 64) String> checks) {

        Check.Said said() {
            return new Check.Said(Check.Manner.of(manner), checks);
        }
    }

    @Schema(name = "ItemReturn")
    record Return(
            @Schema(description = "of its procedure") @NotBlank
            String digest,

            @Schema(description = "that the caller was shown: 409 if it waits elsewhere since") @Nullable
            String step,

            @Schema(description = "an earlier step of its route, or `reporter`") @NotBlank
            String to,

            @NotBlank @Size(max = 4000) String demands) {}

    @POST
    @Path("items/{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "approveItem", summary = "Approve what the item is going through, at its step")
    public ItemView approve(@PathParam("id") UUID id, @NotNull @Valid Approval body) {
        Person me = people.current();
        showItem.mustBeSeen(id, me);
        var seen = new Decision.Seen(body.digest(), body.step());
        Checked checked = body.checked();
        passCloseOut.approve(
                id,
                Decision.approval(me, seen, body.opinion(), body.confirms()),
                checked == null ? null : checked.said(),
                me);
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnItem", summary = "Return what the item is going through, with demands")
    public ItemView sendBack(@PathParam("id") UUID id, @NotNull @Valid Return body) {
        Person me = people.current();
        showItem.mustBeSeen(id, me);
        var seen = new Decision.Seen(body.digest(), body.step());
        proceed.sendBack(id, Decision.returning(me, seen, body.to(), body.demands(), List.of()));
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/withdrawal")
    @Operation(operationId = "withdrawItem", summary = "Take back what was asked for, before anybody has decided")
    public ItemView withdraw(@PathParam("id") UUID id) {
        Person me = people.current();
        showItem.mustBeSeen(id, me);
        proceed.withdraw(id, me);
        return showItem.show(id, me);
    }
}
