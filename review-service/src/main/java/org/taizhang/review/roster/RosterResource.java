package org.taizhang.review.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
class RosterResource {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TakeRoster takeRoster;
    private final WriteRoster writeRoster;
    private final IdentifyPerson people;

    RosterResource(TakeRoster takeRoster, WriteRoster writeRoster, IdentifyPerson people) {
        this.takeRoster = takeRoster;
        this.writeRoster = writeRoster;
        this.people = people;
    }

    @POST
    @Path("units/roster")
    @Consumes(EXCEL)
    @Operation(
            operationId = "takeRoster",
            summary = "What would come of an Excel file of units; with `confirms` it is done, all of it or nothing"
                    + " (administrator)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public PlanView take(
            byte[] file,
            @Parameter(description = "digest of the plan that was shown, to have it done")
                    @QueryParam("confirms")
                    @Nullable
                    String confirms) {
        Person me = people.current();
        return confirms == null
                ? PlanView.of(takeRoster.preview(file, me), false, me)
                : PlanView.of(takeRoster.confirm(file, confirms, me), true, me);
    }

    @GET
    @Path("units/roster.xlsx")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "exportRoster",
            summary =
                    "The open units that the caller sees, as an Excel file that can be taken in again (administrator)")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export() {
        WriteRoster.Book book = writeRoster.write(people.current());
        String name = URLEncoder.encode(book.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(book.bytes().toByteArray(), EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
