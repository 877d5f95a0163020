package org.taizhang.review.route;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "RouteTrial", description = "Who would get what of a unit")
record TrialView(
        List<StationView> steps,

        @Schema(description = "who could hand it in; whoever does, decides nothing")
        List<PersonRef> applicants,

        @Schema(description = "whether there are enough people for all that one hands in and nobody decides twice")
        boolean suffices) {

    @Schema(name = "RouteTrialStep")
    record StationView(String code, String label, List<ChairView> seats) {}

    @Schema(name = "RouteTrialSeat")
    record ChairView(
            RouteVersionView.DrawnSeatView seat,
            List<PersonRef> people,

            @Schema(
                    enumeration = {"none", "nobody", "only-applicants"},
                    description = "`only-applicants`: nobody holds it but those who could hand it in")
            String trouble) {}
}
