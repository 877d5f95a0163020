package org.taizhang.ingest.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.taizhang.ingest.upload.Attachment;
import org.taizhang.ingest.upload.FileName;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.ReceivedFile;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.NotFound;
import org.taizhang.web.strict.Written;

@Path("/api/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence", description = "Files that prove something about an item")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
public class EvidenceResource {

    private final ReceiveEvidence receiveEvidence;
    private final EvidenceRepository evidence;
    private final UnitScope scope;
    private final ObjectStore store;
    private final Callers callers;

    EvidenceResource(
            ReceiveEvidence receiveEvidence,
            EvidenceRepository evidence,
            UnitScope scope,
            ObjectStore store,
            Callers callers) {
        this.receiveEvidence = receiveEvidence;
        this.evidence = evidence;
        this.scope = scope;
        this.store = store;
        this.callers = callers;
    }

    public static class EvidenceForm {
        @RestForm
        @NotNull
        FileUpload file;

        @RestForm
        @NotBlank
        @Schema(required = true, implementation = UUID.class)
        String item;

        @RestForm
        @NotBlank
        String unit;

        @RestForm
        @NotBlank
        @Schema(required = true, implementation = LocalDate.class)
        String effectiveDate;

        @RestForm
        @Schema(description = "place of the measure that it proves, from 1")
        @Nullable
        Integer measure;

        @RestForm
        @Schema(description = "place of the demand of the last return that it meets, from 1")
        @Nullable
        Integer demand;

        @RestForm
        @Schema(description = "of a duty or a risk point: the period that it is the proof of, such as `2026Q1`")
        @Nullable
        String period;

        @RestForm
        @Schema(description = "id of the file of the same item whose place it takes", implementation = UUID.class)
        @Nullable
        String replaces;

        @RestForm
        @Schema(description = "true: what a supervisor found who looks at the closed item again")
        @Nullable
        Boolean lookBack;

        @SuppressWarnings("NullAway.Init") // Filled from the request and then validated.
        public EvidenceForm() {}

        private Evidence.Meant meant() {
            return new Evidence.Meant(
                    Written.id("item", item),
                    unit,
                    Written.date("effectiveDate", effectiveDate),
                    measure,
                    demand,
                    period == null || period.isBlank() ? null : period,
                    replaces == null || replaces.isBlank() ? null : Written.id("replaces", replaces),
                    Boolean.TRUE.equals(lookBack));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER})
    @Operation(
            operationId = "handInEvidence",
            summary =
                    "Hand in a file as evidence for an item of one's unit, or for a closed one that one looks at again")
    @APIResponse(
            responseCode = "201",
            description = "It was taken in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceView.class)))
    public Response receive(
            @BeanParam @Valid EvidenceForm form,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key) {
        var file = new ReceiveEvidence.Sent(
                ReceivedFile.of(form.file.uploadedFile()), FileName.clean(form.file.fileName()));
        Object received = receiveEvidence.receive(file, form.meant(), callers.current(), key);
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(received)
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR, Role.INTEGRATOR})
    @Operation(operationId = "listEvidence", summary = "Evidence of an item, oldest first")
    public Page<EvidenceView> list(@QueryParam("item") @NotNull UUID item) {
        Caller caller = callers.current();
        return Page.whole(evidence.ofItem(item, scope.visibleTo(caller)).stream()
                .map(one -> one.view().asShownTo(caller))
                .toList());
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(operationId = "downloadEvidence", summary = "The file, as an attachment")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id, HttpHeaders asked) {
        Evidence found = evidence.visible(id, scope.visibleTo(callers.current()))
                .orElseThrow(() -> NotFound.of("佐证材料", "evidence", id));
        return Attachment.of(found.name(), found.file(), store, asked);
    }

    @GET
    @Path("{id}/preview")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "previewEvidence",
            summary = "The file to be shown by a browser: PDF, pictures and plain text; 404 for others")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response preview(@PathParam("id") UUID id, HttpHeaders asked) {
        Evidence found = evidence.visible(id, scope.visibleTo(callers.current()))
                .filter(Evidence::isShown)
                .orElseThrow(() -> NotFound.of("可预览的佐证材料", "evidence to show", id));
        return Attachment.shown(found.name(), found.mediaType(), found.file(), store, asked);
    }
}
