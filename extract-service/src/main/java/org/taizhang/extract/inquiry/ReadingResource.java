package org.taizhang.extract.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.extract.correction.FindReading;
import org.taizhang.extract.reading.AnalysisStore;
import org.taizhang.extract.reading.ReadingDifference;
import org.taizhang.reader.analysis.Analysis;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.NotFound;

@Path("/api/readings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readings", description = "What was read from an upload")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
public class ReadingResource {

    private final FindReading find;
    private final ReadAgain readAgain;
    private final AnalysisStore store;
    private final Callers callers;

    ReadingResource(FindReading find, ReadAgain readAgain, AnalysisStore store, Callers callers) {
        this.find = find;
        this.readAgain = readAgain;
        this.store = store;
        this.callers = callers;
    }

    @GET
    @Path("{upload}")
    @Transactional
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR, Role.INTEGRATOR})
    @Operation(operationId = "showReading", summary = "How an upload was read")
    public ReadingView show(@PathParam("upload") UUID upload) {
        Caller caller = callers.current();
        return ReadingView.of(find.visible(upload, caller)).asShownTo(caller);
    }

    @POST
    @Path("{upload}")
    @Operation(
            operationId = "readAgain",
            summary = "Have an upload read again by the reader in force; corrections are kept")
    @APIResponse(
            responseCode = "200",
            description = "the reader in force has read it already, and would read the same",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "it will be read; what was read before is shown meanwhile",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadingView.class)))
    public Response readAgain(@PathParam("upload") UUID upload) {
        ReadAgain.Answer answer = readAgain.ask(upload, callers.current());
        var status = answer.isSettled() ? Response.Status.OK : Response.Status.ACCEPTED;
        return Response.status(status).entity(ReadingView.of(answer.reading())).build();
    }

    @GET
    @Path("{upload}/analysis")
    @Operation(operationId = "showAnalysis", summary = "The whole analysis of an upload, with what people corrected")
    @APIResponse(
            responseCode = "200",
            description = "What was read",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    public Response analysis(@PathParam("upload") UUID upload, HttpHeaders asked) {
        var analysis = find.visible(upload, callers.current()).analysis();
        if (analysis == null) throw NotFound.of("解析结果", "analysis", upload);
        return store.content(analysis).answer(asked, MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("{upload}/difference")
    @Operation(
            operationId = "showDifference",
            summary = "What the newest reading says otherwise than the one before; 404 if it was read once")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(schema = @Schema(implementation = ReadingDifference.class)))
    public Response difference(@PathParam("upload") UUID upload, HttpHeaders asked) {
        var difference = find.visible(upload, callers.current()).difference();
        if (difference == null) throw NotFound.of("与上次读取的比较", "difference", upload);
        return store.content(difference)
                .answer(asked, MediaType.APPLICATION_JSON)
                .build();
    }
}
