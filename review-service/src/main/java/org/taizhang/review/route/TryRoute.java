package org.taizhang.review.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.HolderRepository;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Invalid;

/// Says who would get what of a unit, by the draft of a route, or by what is published where there is none.
@ApplicationScoped
class TryRoute {

    /// More are not told apart.
    private static final int PEOPLE = 200;

    private final DraftRepository drafts;
    private final HolderRepository holders;
    private final UnitRepository units;

    TryRoute(DraftRepository drafts, HolderRepository holders, UnitRepository units) {
        this.drafts = drafts;
        this.holders = holders;
        this.units = units;
    }

    @Transactional
    Trial of(String code, String unit, Person by) {
        DrawRoute.mustAdminister(by);
        if (!units.exists(unit)) throw Invalid.field("unit", "没有这个单位：" + unit, "no such unit: " + unit);
        List<Trial.Station> stations = drafts.versions(code).getFirst().route().steps().stream()
                .map(step -> station(step, unit))
                .toList();
        return new Trial(stations, people(new Seat.Own(Role.REPORTER), unit));
    }

    private Trial.Station station(Step step, String unit) {
        List<Trial.Chair> chairs = step.seats().stream()
                .map(seat -> new Trial.Chair(seat, people(seat, unit)))
                .toList();
        return new Trial.Station(step, chairs);
    }

    private List<Actor> people(Seat seat, String unit) {
        return holders.holders(List.of(seat), unit, Set.of(), PEOPLE);
    }
}
