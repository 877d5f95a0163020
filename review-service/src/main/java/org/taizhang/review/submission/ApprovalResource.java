package org.taizhang.review.submission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.Demand;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Decision;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.review.report.ReportView;
import org.taizhang.review.report.ShowReport;

/// A report's way through approval.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approval", description = "The way of a report from submission to approval")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ApprovalResource {

    private final SubmitReport submitReport;
    private final ReturnReport returnReport;
    private final Proceed proceed;
    private final ShowReport showReport;
    private final IdentifyPerson people;

    ApprovalResource(
            SubmitReport submitReport,
            ReturnReport returnReport,
            Proceed proceed,
            ShowReport showReport,
            IdentifyPerson people) {
        this.submitReport = submitReport;
        this.returnReport = returnReport;
        this.proceed = proceed;
        this.showReport = showReport;
        this.people = people;
    }

    @Schema(name = "Submission")
    record Submission(
            @NotBlank String digest,

            @Size(max = 4000) @Nullable String note) {}

    @Schema(name = "Approval")
    record Approval(
            @NotBlank String digest,

            @Schema(description = "that the caller was shown: 409 if it waits elsewhere since") @Nullable
            String step,

            @Schema(description = "left out: 同意") @Size(max = 4000) @Nullable
            String opinion,

            @Schema(
                    description =
                            "the sentence of `procedure.confirms`, word for word: the person confirms it with this; needed where the step asks for one")
            @Size(max = 1000)
            @Nullable
            String confirms) {}

    @Schema(name = "Return")
    record Return(
            @NotBlank String digest,

            @Schema(description = "that the caller was shown: 409 if it waits elsewhere since") @Nullable
            String step,

            @Schema(description = "an earlier step of its route, or `reporter`") @NotBlank
            String to,

            @NotBlank @Size(max = 4000) String demands,

            @Schema(
                    description =
                            "the demands one by one, each with the finding that it came from; left out: the lines")
            @Size(max = 200)
            @Nullable
            List<@NotNull @Valid Point> points) {

        ReturnReport.Wish wish() {
            return new ReturnReport.Wish(
                    new Decision.Seen(digest, step),
                    to,
                    demands,
                    Objects.requireNonNullElse(points, List.<Point>of()).stream()
                            .map(Point::demand)
                            .toList());
        }
    }

    @Schema(name = "DemandWanted")
    record Point(
            @NotBlank @Size(max = 2000) String text,

            @Schema(enumeration = {"problem", "commitment", "rectification", "indicator", "warning"})
            @Pattern(regexp = "problem|commitment|rectification|indicator|warning")
            @Nullable
            String kind,

            @Schema(description = "of a warning") @Pattern(regexp = "[a-z-]{1,60}") @Nullable
            String rule,

            @Schema(description = "in the text of the version; with it come end and quote") @Nullable
            Integer start,

            @Nullable Integer end,

            @Schema(description = "what the text says there") @Size(max = 2000) @Nullable
            String quote) {

        Demand demand() {
            return new Demand(0, text, kind, rule, start, end, quote);
        }
    }

    @POST
    @Path("reports/{id}/submission")
    @Operation(operationId = "submitReport", summary = "Hand the report in (reporter of its unit)")
    public ReportView submit(@PathParam("id") UUID id, @NotNull @Valid Submission body) {
        Person me = people.current();
        submitReport.submit(id, me, body.digest(), body.note());
        return showReport.show(id, me);
    }

    @POST
    @Path("reports/{id}/approval")
    @Operation(operationId = "approveReport", summary = "Approve the report at its step")
    public ReportView approve(@PathParam("id") UUID id, @NotNull @Valid Approval body) {
        Person me = people.current();
        var seen = new Decision.Seen(body.digest(), body.step());
        proceed.approve(showReport.seen(id, me), Decision.approval(me, seen, body.opinion(), body.confirms()));
        return showReport.show(id, me);
    }

    @POST
    @Path("reports/{id}/return")
    @Operation(operationId = "returnReport", summary = "Return the report with demands")
    public ReportView sendBack(@PathParam("id") UUID id, @NotNull @Valid Return body) {
        Person me = people.current();
        returnReport.sendBack(showReport.seen(id, me), body.wish(), me);
        return showReport.show(id, me);
    }
}
