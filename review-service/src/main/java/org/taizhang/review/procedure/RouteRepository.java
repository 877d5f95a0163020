package org.taizhang.review.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class RouteRepository implements PanacheRepositoryBase<RouteStep, Integer> {

    public Route route() {
        return new Route(listAll());
    }
}
