package org.taizhang.ingest.upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.Problem;

@Path("/api/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "uploads", description = "Files as received, and their receipts")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
public class UploadResource {

    private final ReceiveRequest receiveRequest;
    private final FindUploads find;
    private final UploadConfig config;
    private final Callers callers;

    UploadResource(ReceiveRequest receiveRequest, FindUploads find, UploadConfig config, Callers callers) {
        this.receiveRequest = receiveRequest;
        this.find = find;
        this.config = config;
        this.callers = callers;
    }

    /// What came with the files.
    public static class UploadForm {
        @RestForm("file")
        @Schema(required = true)
        List<FileUpload> files = List.of();

        @RestForm
        @Size(max = 64)
        @Nullable
        String unit;

        @RestForm
        @Size(max = 100)
        @Nullable
        String campaign;

        /// Measured by [ReceiveRequest], which says how long it may be.
        @RestForm
        @Schema(maxLength = ReceiveRequest.LONGEST_NOTE)
        @Nullable
        String note;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.REPORTER, Role.ADMINISTRATOR})
    @Operation(operationId = "upload", summary = "Hand in one file or many; each gets a receipt or a reason")
    @APIResponse(
            responseCode = "201",
            description = "At least one file was taken in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiveRequest.Answer.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Nothing was taken in: the request cannot be taken, or every file was refused, the first as empty",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = ReceiveRequest.AllRefused.class)))
    @APIResponse(
            responseCode = "413",
            description =
                    "Nothing was taken in: the request is too large, or every file was refused, the first as too large",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = ReceiveRequest.AllRefused.class)))
    @APIResponse(
            responseCode = "415",
            description =
                    "Nothing was taken in: it is no form, or every file was refused, the first as of no known kind",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = ReceiveRequest.AllRefused.class)))
    @APIResponse(
            responseCode = "503",
            description = "Nothing was taken in: a part of the system is away; send it again soon",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = ReceiveRequest.AllRefused.class)))
    public Response receive(
            @BeanParam @Valid UploadForm form,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String idempotencyKey,
            HttpHeaders headers) {
        Caller caller = callers.current();
        return receiveRequest.receive(form, caller, idempotencyKey, headers.getAcceptableLanguages());
    }

    @GET
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR, Role.INTEGRATOR})
    @Operation(operationId = "listUploads", summary = "The caller's uploads, newest first")
    public Page<Receipt> list(
            @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "part of the file's name or the receipt's number")
                    @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 200)
                    String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return find.page(callers.current(), new FindUploads.Wanted(unit, q), cursor, limit);
    }

    @GET
    @Path("limits")
    @Operation(operationId = "showUploadLimits", summary = "What an upload may be")
    public LimitsView limits() {
        return LimitsView.of(config);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR, Role.INTEGRATOR})
    @Operation(operationId = "showReceipt", summary = "One receipt")
    public Receipt show(@PathParam("id") UUID id) {
        return find.receipt(callers.current(), id);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "downloadUpload", summary = "The original, byte for byte, as an attachment")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id, HttpHeaders asked) {
        return find.content(callers.current(), id, asked);
    }
}
