package org.taizhang.review.standing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Invalid;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
@Authenticated
@RunOnVirtualThread
class StandingResource {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ShowStandings showStandings;
    private final ExportOwing exportOwing;
    private final IdentifyPerson people;

    StandingResource(ShowStandings showStandings, ExportOwing exportOwing, IdentifyPerson people) {
        this.showStandings = showStandings;
        this.exportOwing = exportOwing;
        this.people = people;
    }

    record Filter(
            @Schema(
                    enumeration = {
                        "not-begun",
                        "uploaded",
                        "unreadable",
                        "read",
                        "read-with-warnings",
                        "sign-off",
                        "submitted",
                        "returned",
                        "approved"
                    })
            @QueryParam("stage")
            @Nullable
            String stage,

            @Schema(type = SchemaType.BOOLEAN)
            @Parameter(description = "only those that have not handed in")
            @QueryParam("owing")
            @Nullable
            String owing,

            @Schema(type = SchemaType.BOOLEAN)
            @Parameter(description = "only those of them whose date has passed")
            @QueryParam("late")
            @Nullable
            String late,

            @Parameter(description = "part of the name of the unit, or of the unit above it") @QueryParam("q") @Nullable
            String q) {

        StandingRepository.Wanted wanted() {
            Stage wantedStage = stage == null || stage.isEmpty() ? null : Stage.of(stage);
            return new StandingRepository.Wanted(
                    wantedStage,
                    isSet("owing", owing),
                    isSet("late", late),
                    q == null || q.isBlank() ? null : q.strip());
        }

        /// The framework takes whatever is not `true` for false, a slip of the pen, too.
        private static boolean isSet(String field, @Nullable String value) {
            if (value == null || value.isEmpty() || value.equals("false")) return false;
            if (value.equals("true")) return true;
            throw Invalid.field(field, "只能是 true 或 false。", "true or false");
        }
    }

    @GET
    @Path("campaigns/{id}/units")
    @Operation(operationId = "listStandings", summary = "How far the units of a campaign are that the caller sees")
    public Page<StandingView> list(
            @PathParam("id") UUID id,
            @BeanParam Filter filter,
            @Schema(description = "`system` or `due`; with - before it the other way round")
                    @QueryParam("sort")
                    @DefaultValue("system")
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        StandingRepository.Wanted wanted = filter.wanted();
        Order order = Order.named(sort, StandingRepository.ORDERS);
        var listing = new Listing("standings", List.of(id, wanted, order.code()));
        return showStandings.page(id, wanted, Slice.of(listing, order, cursor, limit), listing, people.current());
    }

    @GET
    @Path("campaigns/{id}/owing.xlsx")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "exportOwing",
            summary = "Who has not handed in, as an Excel file (supervisor or administrator)")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@PathParam("id") UUID id) {
        ExportOwing.Book book = exportOwing.export(id, people.current());
        String name = URLEncoder.encode(book.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(book.bytes().toByteArray(), EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("campaigns/owed")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listOwed",
            summary = "What open campaigns ask of the units that the caller belongs to, the most urgent first")
    public Page<OwedView> owed() {
        return Page.whole(showStandings.owed(people.current()));
    }

    @GET
    @Path("reports/{id}/campaigns")
    @Operation(operationId = "listAnsweredCampaigns", summary = "The campaigns that a report answers")
    public Page<AnsweredView> answered(@PathParam("id") UUID id) {
        return Page.whole(showStandings.answered(id, people.current()));
    }
}
