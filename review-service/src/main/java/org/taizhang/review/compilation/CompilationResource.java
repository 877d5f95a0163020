package org.taizhang.review.compilation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CompilationResource {

    /// So that programs that know no better show Chinese as it is.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ShowParts showParts;
    private final WithdrawUpload withdrawUpload;
    private final ShowOriginal showOriginal;
    private final IdentifyPerson people;

    CompilationResource(
            ShowParts showParts, WithdrawUpload withdrawUpload, ShowOriginal showOriginal, IdentifyPerson people) {
        this.showParts = showParts;
        this.withdrawUpload = withdrawUpload;
        this.showOriginal = showOriginal;
        this.people = people;
    }

    @Schema(name = "Withdrawal")
    record Withdrawal(@Size(max = 1000) @Nullable String reason) {}

    @GET
    @Path("upload-parts/{upload}")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(operationId = "showParts", summary = "What became of an upload: its parts with the state of each")
    public PartsView parts(@PathParam("upload") UUID upload) {
        return showParts.show(upload, people.current());
    }

    @POST
    @Path("upload-parts/{upload}/withdrawal")
    @Operation(
            operationId = "withdrawUpload",
            summary = "Take an upload back that nobody has acted on (a member of the unit that handed it in)")
    public PartsView withdraw(@PathParam("upload") UUID upload, @NotNull @Valid Withdrawal body) {
        Person me = people.current();
        String reason = body.reason();
        withdrawUpload.withdraw(upload, me, reason == null || reason.isBlank() ? null : reason.strip());
        return showParts.show(upload, me);
    }

    @GET
    @Path("reports/{id}/original")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "showOriginalPart",
            summary = "The report's own part of the original, as text: of a compilation never the other parts")
    @APIResponse(
            responseCode = "200",
            description = "The text, as an attachment",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Response original(@PathParam("id") UUID id) {
        ShowOriginal.Original part = showOriginal.part(id, people.current());
        String name =
                URLEncoder.encode(part.name() + ".txt", StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(BYTE_ORDER_MARK + part.text(), MediaType.TEXT_PLAIN + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
