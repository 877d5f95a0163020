package org.taizhang.review.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.PersonRepository;
import org.taizhang.review.task.HolderRepository;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;

/// Says to an administrator what is drawn, with units and people by name.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NameDrawing {

    private static final int PEOPLE = 20;

    private final UnitRepository units;
    private final PersonRepository people;
    private final NamePeople namePeople;
    private final HolderRepository holders;

    NameDrawing(UnitRepository units, PersonRepository people, NamePeople namePeople, HolderRepository holders) {
        this.units = units;
        this.people = people;
        this.namePeople = namePeople;
        this.holders = holders;
    }

    List<RouteVersionView> versions(List<RouteVersion> versions, Person reader) {
        RouteVersionView.Named named = named(versions.stream()
                .flatMap(version -> version.route().steps().stream())
                .flatMap(step -> step.seats().stream())
                .toList());
        NamePeople.Names makers = namePeople.of(
                versions.stream()
                        .flatMap(version -> Stream.ofNullable(version.by()))
                        .toList(),
                reader);
        return versions.stream()
                .map(version -> RouteVersionView.of(version, named, makers.of(version.by())))
                .toList();
    }

    TrialView trial(Trial trial, Person reader) {
        RouteVersionView.Named named = named(trial.stations().stream()
                .flatMap(station -> station.step().seats().stream())
                .toList());
        NamePeople.Names names = namePeople.of(
                Stream.concat(
                                trial.applicants().stream(),
                                trial.stations().stream()
                                        .flatMap(station -> station.chairs().stream())
                                        .flatMap(chair -> chair.people().stream()))
                        .toList(),
                reader);
        List<TrialView.StationView> steps = trial.stations().stream()
                .map(station -> new TrialView.StationView(
                        station.step().code(),
                        reader.reads(station.step().label()),
                        station.chairs().stream()
                                .map(chair -> chair(trial, chair, named, names))
                                .toList()))
                .toList();
        return new TrialView(steps, refs(trial.applicants(), names), trial.suffices());
    }

    private static TrialView.ChairView chair(
            Trial trial, Trial.Chair chair, RouteVersionView.Named named, NamePeople.Names names) {
        return new TrialView.ChairView(
                RouteVersionView.DrawnSeatView.of(chair.seat(), named),
                refs(chair.people(), names),
                trial.troubleAt(chair).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Those whose name holds some text.
    List<RouteVersionView.HolderView> people(String q) {
        return holderViews(holders.called(q, PEOPLE));
    }

    private RouteVersionView.Named named(Collection<Seat> seats) {
        List<String> ids = seats.stream()
                .flatMap(seat -> seat instanceof Seat.Named one ? Stream.of(one.person()) : Stream.of())
                .toList();
        List<String> codes = seats.stream()
                .flatMap(seat -> seat instanceof Seat.In in ? Stream.of(in.unit()) : Stream.of())
                .toList();
        Map<String, RouteVersionView.HolderView> persons = holderViews(
                        people.known(ids).values())
                .stream()
                .collect(Collectors.toMap(RouteVersionView.HolderView::id, Function.identity()));
        return new RouteVersionView.Named(units.refs(codes), persons);
    }

    private List<RouteVersionView.HolderView> holderViews(Collection<Actor> actors) {
        Map<String, UnitRef> names = units.refs(actors.stream().map(Actor::unit).toList());
        return actors.stream()
                .map(actor -> new RouteVersionView.HolderView(actor.id(), actor.name(), unit(actor, names)))
                .toList();
    }

    private static @Nullable UnitRef unit(Actor actor, Map<String, UnitRef> names) {
        String code = actor.unit();
        return code == null ? null : names.getOrDefault(code, new UnitRef(code, code));
    }

    private static List<PersonRef> refs(List<Actor> actors, NamePeople.Names names) {
        return actors.stream().map(names::of).filter(Objects::nonNull).toList();
    }
}
