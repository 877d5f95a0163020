package org.taizhang.review.dismissal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.ReportView;
import org.taizhang.review.report.ShowReport;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class DismissalResource {

    private final DismissReport dismissReport;
    private final RestoreReport restoreReport;
    private final ShowReport showReport;
    private final IdentifyPerson people;

    DismissalResource(
            DismissReport dismissReport, RestoreReport restoreReport, ShowReport showReport, IdentifyPerson people) {
        this.dismissReport = dismissReport;
        this.restoreReport = restoreReport;
        this.showReport = showReport;
        this.people = people;
    }

    @Schema(name = "Dismissal")
    record Dismissal(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("reports/{id}/dismissal")
    @Operation(
            operationId = "dismissReport",
            summary = "Say that it is no report (supervisor, or its sender until others have acted)")
    public ReportView dismiss(@PathParam("id") UUID id, @NotNull @Valid Dismissal body) {
        Person me = people.current();
        dismissReport.dismiss(id, me, body.reason().strip());
        return showReport.show(id, me);
    }

    @DELETE
    @Path("reports/{id}/dismissal")
    @Operation(operationId = "restoreReport", summary = "Say that it is a report after all, by the same right")
    public ReportView restore(@PathParam("id") UUID id) {
        Person me = people.current();
        restoreReport.restore(id, me);
        return showReport.show(id, me);
    }
}
