package org.taizhang.review.correction;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.ReportView;
import org.taizhang.review.report.ShowReport;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api/reports/{id}/correction-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CorrectionRequestResource {

    private final AskForCorrection askForCorrection;
    private final AnswerCorrection answerCorrection;
    private final CorrectionRequestRepository requests;
    private final ShowReport showReport;
    private final NamePeople namePeople;
    private final IdentifyPerson people;

    CorrectionRequestResource(
            AskForCorrection askForCorrection,
            AnswerCorrection answerCorrection,
            CorrectionRequestRepository requests,
            ShowReport showReport,
            NamePeople namePeople,
            IdentifyPerson people) {
        this.askForCorrection = askForCorrection;
        this.answerCorrection = answerCorrection;
        this.requests = requests;
        this.showReport = showReport;
        this.namePeople = namePeople;
        this.people = people;
    }

    @Schema(name = "CorrectionWish")
    record Wish(
            @Schema(description = "what is wrong, and what would be right") @NotBlank @Size(max = 4000)
            String text) {}

    @Schema(name = "CorrectionAnswer")
    record Answer(
            @Schema(description = "whether the correction was made; else it is declined") @NotNull
            Boolean made,

            @NotBlank @Size(max = 4000) String text) {

        CorrectionRequest.Outcome outcome() {
            return made ? CorrectionRequest.Outcome.MADE : CorrectionRequest.Outcome.DECLINED;
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(operationId = "listCorrectionRequests", summary = "What its unit asked to have corrected, oldest first")
    public Page<CorrectionRequestView> list(@PathParam("id") UUID id) {
        Person me = people.current();
        List<CorrectionRequest> all = requests.ofReport(showReport.seen(id, me));
        NamePeople.Names names = namePeople.of(
                all.stream()
                        .flatMap(request ->
                                Stream.concat(Stream.of(request.askedBy()), Stream.ofNullable(request.answeredBy())))
                        .toList(),
                me);
        return Page.whole(all.stream()
                .map(request -> CorrectionRequestView.of(request, names))
                .toList());
    }

    @POST
    @Operation(
            operationId = "askForCorrection",
            summary = "Ask for a correction of a report that came in another unit's upload (its unit)")
    public ReportView ask(@PathParam("id") UUID id, @NotNull @Valid Wish body) {
        Person me = people.current();
        askForCorrection.ask(id, body.text().strip(), me);
        return showReport.show(id, me);
    }

    @POST
    @Path("{request}/answer")
    @Operation(operationId = "answerCorrection", summary = "Answer a request for correction (supervisor)")
    public ReportView answer(
            @PathParam("id") UUID id, @PathParam("request") UUID request, @NotNull @Valid Answer body) {
        Person me = people.current();
        answerCorrection.answer(id, request, body.outcome(), body.text().strip(), me);
        return showReport.show(id, me);
    }
}
