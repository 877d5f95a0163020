package org.taizhang.review.judgement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

/// What people say of the findings of the reader.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judgements", description = "What people say of what was read")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class JudgementResource {

    private final JudgeFinding judgeFinding;
    private final TakeBackJudgement takeBackJudgement;
    private final ShowJudgements showJudgements;
    private final JudgementRepository judgements;
    private final IdentifyPerson people;

    JudgementResource(
            JudgeFinding judgeFinding,
            TakeBackJudgement takeBackJudgement,
            ShowJudgements showJudgements,
            JudgementRepository judgements,
            IdentifyPerson people) {
        this.judgeFinding = judgeFinding;
        this.takeBackJudgement = takeBackJudgement;
        this.showJudgements = showJudgements;
        this.judgements = judgements;
        this.people = people;
    }

    @Schema(name = "JudgementWanted")
    record Wanted(
            @Schema(description = "that the caller was shown") @NotNull
            Integer version,

            @Schema(description = "of that version") @NotBlank
            String digest,

            @Schema(enumeration = {"problem", "commitment", "rectification", "indicator", "warning"}) @NotBlank
            String kind,

            @Schema(description = "of a warning") @Pattern(regexp = "[a-z-]{1,60}") @Nullable
            String rule,

            @Schema(description = "place of the finding, or what the reader missed, in the text of the version")
            @NotNull
            Integer start,

            @NotNull Integer end,

            @Schema(
                    enumeration = {"confirmed", "unfounded", "mended", "missed"},
                    description = "supervisors: confirmed, unfounded, missed; members of the unit: unfounded, mended")
            @NotBlank
            String answer,

            @Schema(description = "needed where it is unfounded; of what was missed, what is wrong")
            @Size(max = 1000)
            @Nullable
            String reason) {

        JudgeFinding.Wish wish() {
            return new JudgeFinding.Wish(
                    version,
                    digest,
                    Kind.of(kind),
                    Objects.requireNonNullElse(rule, ""),
                    new Place(start, end),
                    new Judgement.Word(Answer.of(answer), reason));
        }
    }

    @Schema(name = "ReadingQuality", description = "What supervisors say of the findings of one rule, over all reports")
    record QualityView(
            @Schema(enumeration = {"problem", "commitment", "rectification", "indicator", "warning"})
            String kind,

            @Schema(description = "of warnings") @Nullable String rule,

            long confirmed,
            long unfounded,
            long missed) {

        static QualityView of(JudgementRepository.Count count) {
            return new QualityView(
                    count.kind().wire(),
                    count.rule().isEmpty() ? null : count.rule(),
                    count.confirmed(),
                    count.unfounded(),
                    count.missed());
        }
    }

    @GET
    @Path("reports/{id}/judgements")
    @Operation(operationId = "listJudgements", summary = "What is said of the findings of a report, oldest first")
    public Page<JudgementView> list(
            @PathParam("id") UUID report,
            @Schema(description = "whose text the places are in; left out: the one that is shown")
                    @QueryParam("version")
                    @Nullable
                    Integer version) {
        return Page.whole(showJudgements.of(report, version, people.current()));
    }

    @POST
    @Path("reports/{id}/judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "It is in force",
            content = @Content(schema = @Schema(implementation = JudgementView.class)))
    @Operation(operationId = "judge", summary = "Say of a finding that it is right, no fault, mended, or was missed")
    public RestResponse<JudgementView> judge(@PathParam("id") UUID report, @NotNull @Valid Wanted body) {
        Person me = people.current();
        UUID id = judgeFinding.judge(report, body.wish(), me);
        return RestResponse.status(RestResponse.Status.CREATED, showJudgements.one(report, id, body.version(), me));
    }

    @DELETE
    @Path("reports/{id}/judgements/{judgement}")
    @Operation(operationId = "takeBackJudgement", summary = "Take a judgement back; the trail keeps it")
    public void takeBack(@PathParam("id") UUID report, @PathParam("judgement") UUID judgement) {
        takeBackJudgement.takeBack(report, judgement, people.current());
    }

    @GET
    @Path("judgements/quality")
    @RolesAllowed({Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Transactional
    @Operation(
            operationId = "showReadingQuality",
            summary = "How good the reader is: what supervisors say, by kind and rule")
    public Page<QualityView> quality() {
        return Page.whole(judgements.counts(people.current().sight()).stream()
                .map(QualityView::of)
                .toList());
    }
}
