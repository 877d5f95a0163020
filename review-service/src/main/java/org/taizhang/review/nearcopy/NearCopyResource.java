package org.taizhang.review.nearcopy;

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
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.identity.Role;

/// What reports have in common.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "near-copies", description = "What reports have in common word for word")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class NearCopyResource {

    private final ShowNearCopies showNearCopies;
    private final AllowQuotation allowQuotation;
    private final IdentifyPerson people;

    NearCopyResource(ShowNearCopies showNearCopies, AllowQuotation allowQuotation, IdentifyPerson people) {
        this.showNearCopies = showNearCopies;
        this.allowQuotation = allowQuotation;
        this.people = people;
    }

    @Schema(name = "QuotationWanted")
    record Wanted(
            @Schema(description = "that the caller was shown") @NotNull
            Integer version,

            @Schema(description = "of that version") @NotBlank
            String digest,

            @Schema(description = "place of the passage in its text") @NotNull
            Integer start,

            @NotNull Integer end,

            @Schema(description = "why anybody may write this") @NotBlank @Size(max = 1000)
            String reason) {

        AllowQuotation.Wish wish() {
            return new AllowQuotation.Wish(version, digest, start, end, reason);
        }
    }

    @Schema(name = "QuotationMade")
    record Made(UUID id) {}

    @GET
    @Path("reports/{id}/near-copies")
    @Operation(
            operationId = "listNearCopies",
            summary = "Reports that say the same; members of a unit are shown those of their own only")
    public NearCopiesView list(@PathParam("id") UUID report) {
        return showNearCopies.of(report, people.current());
    }

    @GET
    @Path("reports/{id}/near-copies/{other}")
    @Operation(operationId = "compareReports", summary = "What a report has in common with another, passage by passage")
    public ComparisonView compare(@PathParam("id") UUID report, @PathParam("other") UUID other) {
        return showNearCopies.sideBySide(report, other, people.current());
    }

    @POST
    @Path("reports/{id}/quotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "These words count as copied no more, in no report",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @Operation(operationId = "allowQuotation", summary = "Say that a passage is a legitimate quotation")
    public RestResponse<Made> allow(@PathParam("id") UUID report, @NotNull @Valid Wanted body) {
        var made = new Made(allowQuotation.allow(report, body.wish(), people.current()));
        return RestResponse.status(RestResponse.Status.CREATED, made);
    }

    @DELETE
    @Path("reports/{id}/quotations/{quotation}")
    @Operation(operationId = "takeBackQuotation", summary = "Say that a passage is no quotation after all")
    public void takeBack(@PathParam("id") UUID report, @PathParam("quotation") UUID quotation) {
        allowQuotation.takeBack(report, quotation, people.current());
    }
}
