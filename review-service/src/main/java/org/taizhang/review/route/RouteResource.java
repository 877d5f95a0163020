package org.taizhang.review.route;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes", description = "The steps that reports and items go through")
@Authenticated
@RunOnVirtualThread
class RouteResource {

    private final RouteRepository routes;
    private final NameSeats nameSeats;
    private final IdentifyPerson people;

    RouteResource(RouteRepository routes, NameSeats nameSeats, IdentifyPerson people) {
        this.routes = routes;
        this.nameSeats = nameSeats;
        this.people = people;
    }

    @GET
    @Path("routes")
    @Transactional
    @Operation(
            operationId = "listRoutes",
            summary = "The procedures and their steps, by which what is handed in now goes")
    public Page<RouteView> list() {
        return Page.whole(nameSeats.views(routes.allPublished(), people.current()));
    }
}
