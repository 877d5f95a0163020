package org.taizhang.ingest.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.taizhang.defaults.identity.Caller;
import org.taizhang.defaults.identity.Callers;
import org.taizhang.defaults.identity.Role;
import org.taizhang.defaults.identity.UnitScope;
import org.taizhang.defaults.problem.NotFound;
import org.taizhang.defaults.storage.ObjectStore;
import org.taizhang.ingest.upload.Attachment;
import org.taizhang.ingest.upload.FileName;

@Path("/api/evidence")
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
        @Schema(required = true)
        @NotNull
        UUID item;

        @RestForm
        @NotBlank
        String unit;

        @RestForm
        @Schema(required = true)
        @NotNull
        @PastOrPresent
        LocalDate effectiveDate;

        @SuppressWarnings("NullAway.Init") // Filled from the request and then validated.
        public EvidenceForm() {}
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER})
    @Operation(operationId = "handInEvidence", summary = "Hand in a file as evidence for an item of one's unit")
    @APIResponse(
            responseCode = "201",
            description = "It was taken in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceView.class)))
    public Response receive(@BeanParam @Valid EvidenceForm form) {
        var meant = new Evidence.Meant(form.item, form.unit, form.effectiveDate);
        EvidenceView received = receiveEvidence.receive(
                form.file.uploadedFile(), FileName.clean(form.file.fileName()), meant, callers.current());
        return Response.status(Response.Status.CREATED).entity(received).build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR, Role.INTEGRATOR})
    @Operation(operationId = "listEvidence", summary = "Evidence of an item, oldest first")
    public List<EvidenceView> list(@QueryParam("item") @NotNull UUID item) {
        Caller caller = callers.current();
        return evidence.ofItem(item, scope.visibleTo(caller)).stream()
                .map(one -> one.view().asShownTo(caller))
                .toList();
    }

    @GET
    @Path("{id}/content")
    @Transactional
    @Operation(operationId = "downloadEvidence", summary = "The file, as an attachment")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id) {
        Evidence found = evidence.visible(id, scope.visibleTo(callers.current()))
                .orElseThrow(() -> NotFound.of("佐证材料", "evidence", id));
        return Attachment.of(found.name(), found.file(), store);
    }
}
