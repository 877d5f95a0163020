package org.taizhang.review.listfile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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

/// A list as an Excel file.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists", description = "Lists of the ledger: named groups of items of one kind and year")
@Authenticated
@RunOnVirtualThread
class ListFileResource {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TakeListFile takeListFile;
    private final WriteListFile writeListFile;
    private final IdentifyPerson people;

    ListFileResource(TakeListFile takeListFile, WriteListFile writeListFile, IdentifyPerson people) {
        this.takeListFile = takeListFile;
        this.writeListFile = writeListFile;
        this.people = people;
    }

    @GET
    @Path("lists/{id}/template.xlsx")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "exportListTemplate",
            summary =
                    "What stands in a list as an Excel file that can be filled, changed and taken in again (its makers)")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@PathParam("id") UUID list) {
        return file(writeListFile.template(list, people.current()));
    }

    @POST
    @Path("lists/{id}/import")
    @Consumes(EXCEL)
    @Operation(
            operationId = "importList",
            summary = "What would come of an Excel file in a list; with `confirms` the rows that are right are written,"
                    + " all of them or none (its makers)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public PlanView take(
            @PathParam("id") UUID list,
            byte[] file,
            @Parameter(description = "digest of the plan that was shown, to have it done")
                    @QueryParam("confirms")
                    @Nullable
                    String confirms) {
        Person me = people.current();
        Plan plan = confirms == null
                ? takeListFile.preview(list, file, me)
                : takeListFile.confirm(list, file, confirms, me);
        return PlanView.of(plan, confirms != null, writeListFile.reading(plan, me));
    }

    @POST
    @Path("lists/{id}/import/faults")
    @Consumes(EXCEL)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "exportImportFaults",
            summary =
                    "Of an Excel file the rows that are refused, each with what is wrong, as an Excel file (its makers)")
    @RequestBody(
            required = true,
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response faults(@PathParam("id") UUID list, byte[] file) {
        Person me = people.current();
        return file(writeListFile.faulty(takeListFile.preview(list, file, me), me));
    }

    private static Response file(WriteListFile.Book book) {
        String name = URLEncoder.encode(book.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(book.bytes().toByteArray(), EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
