package org.taizhang.review.report;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.List;
import java.util.Map;
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
import org.taizhang.review.trail.TrailEntryView;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Invalid;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports", description = "Reports, their versions and what was read of them")
@Authenticated
@RunOnVirtualThread
class ReportResource {

    private final ReportListRepository lists;
    private final ShowReport showReport;
    private final UnitRepository units;
    private final IdentifyPerson people;

    ReportResource(ReportListRepository lists, ShowReport showReport, UnitRepository units, IdentifyPerson people) {
        this.lists = lists;
        this.showReport = showReport;
        this.units = units;
        this.people = people;
    }

    record Filter(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("year") @Nullable Integer year,

            @Schema(
                    enumeration = {"accountability", "half-year", "rectification", "progress", "screening", "judgement"
                    })
            @QueryParam("kind")
            @Nullable
            String kind,

            @Schema(
                    enumeration = {
                        "extracted",
                        "submitted",
                        "approved",
                        "archived",
                        "returned",
                        "withdrawn",
                        "dismissed"
                    },
                    description = "left out: all but those withdrawn or dismissed")
            @QueryParam("state")
            @Nullable
            String state,

            @Parameter(description = "part of the title or of the name of the unit") @QueryParam("q") @Nullable
            String q,

            @QueryParam("upload") @Nullable UUID upload,

            @Schema(
                    enumeration = {"open"},
                    description = "approved, with candidates of the newest version that nobody has answered")
            @QueryParam("candidates")
            @Nullable
            String candidates) {

        private static final String OPEN = "open";

        ReportListRepository.Wanted wanted() {
            ReportState wantedState = state == null || state.isEmpty() ? null : ReportState.of(state);
            String wantedKind = blank(kind);
            return new ReportListRepository.Wanted(
                    blank(unit),
                    year,
                    wantedKind == null ? null : ReportKind.of(wantedKind),
                    wantedState,
                    blank(q),
                    upload,
                    proposes());
        }

        private boolean proposes() {
            String which = blank(candidates);
            if (which != null && !which.equals(OPEN)) throw Invalid.field("candidates", "只能是 open。", "open or nothing");
            return which != null;
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GET
    @Path("reports")
    @Transactional
    @Operation(operationId = "listReports", summary = "Reports that the caller sees")
    public Page<ReportRowView> list(
            @BeanParam Filter filter,
            @Schema(
                            description =
                                    "`updated`, `submitted`, `due`, `unit`, `year` or `errors`; with - before it the other way round")
                    @QueryParam("sort")
                    @DefaultValue("updated")
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ReportListRepository.Wanted wanted = filter.wanted();
        Order order = Order.named(sort, ReportListRepository.ORDERS);
        var listing = new Listing("reports", List.of(wanted, order.code()));
        Found<ReportRow> found = lists.page(people.current(), wanted, Slice.of(listing, order, cursor, limit));
        Map<String, UnitRef> names =
                units.refs(found.all().stream().flatMap(ReportRow::units).toList());
        return Page.of(found, limit, listing, row -> ReportRowView.of(row, names));
    }

    @Schema(name = "ReportYear")
    record YearView(
            @Schema(description = "null: of reports that name none") @Nullable
            Integer year,

            long reports) {

        static YearView of(ReportListRepository.YearCount count) {
            return new YearView(count.year(), count.reports());
        }
    }

    @GET
    @Path("years")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(operationId = "listYears", summary = "The years that the caller sees reports of, the newest first")
    public Page<YearView> years() {
        return Page.whole(
                lists.years(people.current()).stream().map(YearView::of).toList());
    }

    @GET
    @Path("reports/{id}")
    @Operation(operationId = "showReport", summary = "A report with its versions and opinions")
    public ReportView show(@PathParam("id") UUID id) {
        return showReport.show(id, people.current());
    }

    @GET
    @Path("reports/{id}/versions/{number}/analysis")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(operationId = "showAnalysis", summary = "What was read of a version: title, text, sections, …")
    @APIResponse(
            responseCode = "200",
            description = "A report of the analysis: ReportReading in extract-service's document",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public Response analysis(@PathParam("id") UUID id, @PathParam("number") int number, HttpHeaders asked) {
        return showReport
                .analysis(id, number, people.current())
                .answer(asked, MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("reports/{id}/trail")
    @Operation(operationId = "showReportTrail", summary = "What was done to a report, oldest first")
    public Page<TrailEntryView> trail(@PathParam("id") UUID id) {
        return Page.whole(showReport.trail(id, people.current()));
    }
}
