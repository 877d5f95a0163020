package org.taizhang.extract.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api/readings/{upload}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corrections", description = "What people say of a reading instead of what was read")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
public class CorrectionResource {

    private final FindReading find;
    private final CorrectReading correct;
    private final Callers callers;

    CorrectionResource(FindReading find, CorrectReading correct, Callers callers) {
        this.find = find;
        this.correct = correct;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "All corrections of an upload, oldest first, those taken back included")
    public Page<CorrectionView> corrections(@PathParam("upload") UUID upload) {
        return Page.whole(find.corrections(upload, callers.current()));
    }

    @POST
    @Operation(operationId = "correct", summary = "Correct title, unit or year of a report, or topics of a section")
    @APIResponse(
            responseCode = "201",
            description = "It is in force",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionView.class)))
    public Response give(@PathParam("upload") UUID upload, @NotNull @Valid CorrectionWanted body) {
        Caller caller = callers.current();
        UUID given = correct.give(upload, body, caller);
        CorrectionView view = find.corrections(upload, caller).stream()
                .filter(correction -> correction.id().equals(given))
                .findFirst()
                .orElseThrow();
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "takeBackCorrection", summary = "Take a correction back; it stays in the list")
    public void takeBack(@PathParam("upload") UUID upload, @PathParam("id") UUID id) {
        correct.takeBack(upload, id, callers.current());
    }
}
