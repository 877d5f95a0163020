package org.taizhang.review.lastyear;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.identity.Role;

/// A report beside the unit's last approved one.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "last-year", description = "What a report says of what the year before promised")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class LastYearResource {

    private final ShowLastYear showLastYear;
    private final AnswerPromise answerPromise;
    private final IdentifyPerson people;

    LastYearResource(ShowLastYear showLastYear, AnswerPromise answerPromise, IdentifyPerson people) {
        this.showLastYear = showLastYear;
        this.answerPromise = answerPromise;
        this.people = people;
    }

    @Schema(name = "PromiseAnswerWanted")
    record Wanted(
            @Schema(description = "of the version that the caller was shown") @NotBlank
            String digest,

            @Schema(description = "of the earlier report's version") @NotBlank
            String earlierDigest,

            @Schema(description = "where the promise starts in the earlier report's text") @NotNull
            Integer start,

            @Schema(enumeration = {"done", "partly", "not-mentioned", "same-words"}) @NotBlank
            String outcome,

            @Schema(description = "needed where it is another one than was proposed") @Size(max = 1000) @Nullable
            String reason) {

        AnswerPromise.Wish wish() {
            return new AnswerPromise.Wish(digest, earlierDigest, start, Outcomes.of(outcome), reason);
        }
    }

    @Schema(name = "PromiseAnswered")
    record Made(UUID id) {}

    @GET
    @Path("reports/{id}/last-year")
    @Operation(
            operationId = "showLastYear",
            summary = "What a report says of what the unit's last approved report promised, and of its figures")
    public LastYearView show(@PathParam("id") UUID report) {
        return showLastYear.of(report, people.current());
    }

    @POST
    @Path("reports/{id}/last-year/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "It stands, in later versions too",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @Operation(operationId = "answerPromise", summary = "Confirm or change what became of a promise")
    public RestResponse<Made> answer(@PathParam("id") UUID report, @NotNull @Valid Wanted body) {
        var made = new Made(answerPromise.answer(report, body.wish(), people.current()));
        return RestResponse.status(RestResponse.Status.CREATED, made);
    }

    @DELETE
    @Path("reports/{id}/last-year/answers/{answer}")
    @Operation(operationId = "takeBackPromiseAnswer", summary = "Take an answer back; the trail keeps it")
    public void takeBack(@PathParam("id") UUID report, @PathParam("answer") UUID answer) {
        answerPromise.takeBack(report, answer, people.current());
    }
}
