package org.taizhang.review.closeout;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
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
import org.taizhang.web.paging.Page;

/// Applications for close-out. They are decided on like everything that an item goes through.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "close-out", description = "Applications for close-out")
@Authenticated
@RunOnVirtualThread
class CloseOutResource {

    private final ApplyForCloseOut applyForCloseOut;
    private final ShowRounds showRounds;
    private final ShowSlip showSlip;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    CloseOutResource(
            ApplyForCloseOut applyForCloseOut,
            ShowRounds showRounds,
            ShowSlip showSlip,
            ShowItem showItem,
            IdentifyPerson people) {
        this.showSlip = showSlip;
        this.applyForCloseOut = applyForCloseOut;
        this.showRounds = showRounds;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "CloseOutApplication")
    record Application(
            @NotBlank String digest,
            @NotBlank @Size(max = 4000) String results,

            @Schema(
                    description =
                            "to each demand of the last return; one that evidence was handed in for is answered by it")
            @Nullable
            @Size(max = 100)
            List<@NotNull @Valid AnswerGiven> answers) {

        ApplyForCloseOut.Claim claim() {
            List<Answer.Given> given = Objects.requireNonNullElse(answers, List.<AnswerGiven>of()).stream()
                    .map(AnswerGiven::given)
                    .toList();
            return new ApplyForCloseOut.Claim(digest, results, given);
        }
    }

    @Schema(name = "AnswerGiven", description = "How a demand was met: a sentence, evidence, or both")
    record AnswerGiven(
            @Schema(description = "place of the demand, from 1") @Min(1)
            int demand,

            @Size(max = 4000) @Nullable String text,

            @Size(max = 100) @Nullable Set<@NotNull UUID> evidence) {

        Answer.Given given() {
            return new Answer.Given(demand, text, Objects.requireNonNullElse(evidence, Set.of()));
        }
    }

    @POST
    @Path("items/{id}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyForCloseOut",
            summary = "Apply for close-out; needs evidence, and an answer to each demand")
    public ItemView apply(@PathParam("id") UUID id, @NotNull @Valid Application body) {
        Person me = people.current();
        applyForCloseOut.apply(id, body.claim(), me);
        return showItem.show(id, me);
    }

    @GET
    @Path("items/{id}/slip")
    @Operation(operationId = "showSlip", summary = "The close-out slip: criteria, and what was checked so far")
    public SlipView slip(@PathParam("id") UUID id) {
        return showSlip.of(id, people.current());
    }

    @GET
    @Path("items/{id}/rounds")
    @Operation(operationId = "listRounds", summary = "The applications for close-out, oldest first")
    public Page<RoundView> rounds(@PathParam("id") UUID id) {
        return Page.whole(showRounds.of(id, people.current()));
    }
}
