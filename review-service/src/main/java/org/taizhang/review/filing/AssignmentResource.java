package org.taizhang.review.filing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
class AssignmentResource {

    private final AssignUnit assignUnit;
    private final ShowReport showReport;
    private final IdentifyPerson people;

    AssignmentResource(AssignUnit assignUnit, ShowReport showReport, IdentifyPerson people) {
        this.assignUnit = assignUnit;
        this.showReport = showReport;
        this.people = people;
    }

    @Schema(name = "Assignment")
    record Assignment(@NotBlank String unit) {}

    @POST
    @Path("reports/{id}/unit")
    @Operation(operationId = "assignUnit", summary = "Say whose report it is (supervisor or administrator)")
    public ReportView assign(@PathParam("id") UUID id, @NotNull @Valid Assignment body) {
        Person me = people.current();
        assignUnit.assign(id, body.unit(), me);
        return showReport.show(id, me);
    }
}
