package org.taizhang.review.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.PersonRepository;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRepository;

/// Says routes to people: units and persons of seats by name.
@ApplicationScoped
public class NameSeats {

    private final UnitRepository units;
    private final PersonRepository people;
    private final NamePeople namePeople;
    private final RouteRepository routes;

    NameSeats(UnitRepository units, PersonRepository people, NamePeople namePeople, RouteRepository routes) {
        this.units = units;
        this.people = people;
        this.namePeople = namePeople;
        this.routes = routes;
    }

    /// Routes as one person reads them, with the names of steps that they had in other versions.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RouteView> views(Collection<Route> some, Person reader) {
        RouteView.Names names = names(
                some.stream()
                        .flatMap(route -> route.steps().stream())
                        .flatMap(step -> step.seats().stream())
                        .toList(),
                reader);
        return some.stream()
                .map(route -> RouteView.of(route, routes.others(route), names))
                .toList();
    }

    private RouteView.Names names(List<Seat> seats, Person reader) {
        List<String> ids = seats.stream()
                .flatMap(seat -> seat instanceof Seat.Named(String id) ? Stream.of(id) : Stream.of())
                .toList();
        List<String> codes = seats.stream()
                .flatMap(seat -> seat instanceof Seat.In in ? Stream.of(in.unit()) : Stream.of())
                .toList();
        Map<String, Actor> actors = people.known(ids);
        NamePeople.Names names = namePeople.of(actors.values(), reader);
        Map<String, PersonRef> persons = new HashMap<>();
        actors.forEach((id, actor) -> {
            PersonRef person = names.of(actor);
            if (person != null) persons.put(id, person);
        });
        return new RouteView.Names(reader, units.refs(codes), persons);
    }
}
