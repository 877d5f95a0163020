package org.taizhang.review.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.PersonRepository;

/// Says who somebody is: their name and unit, never a login or an id.
@ApplicationScoped
public class NamePeople {

    private final PersonRepository people;
    private final UnitRepository units;
    private final WhoIsAway whoIsAway;

    NamePeople(PersonRepository people, UnitRepository units, WhoIsAway whoIsAway) {
        this.whoIsAway = whoIsAway;
        this.people = people;
        this.units = units;
    }

    /// Knows who is away now, to be said beside their names. The room of absences answers.
    public interface WhoIsAway {

        /// Those of some people who are away, by id.
        Map<String, PersonRef.Away> of(Collection<String> ids);
    }

    /// The names of some, as one reader is told them.
    public interface Names {

        /// Null where nobody did it but the service itself, and for systems, which are told no names.
        @Nullable
        PersonRef of(@Nullable Actor actor);
    }

    /// @param actors all who will be asked for
    @Transactional(Transactional.TxType.MANDATORY)
    public Names of(Collection<? extends @Nullable Actor> actors, Person reader) {
        if (reader.isIntegrator()) return _ -> null;
        List<Actor> some = actors.stream()
                .flatMap(Stream::ofNullable)
                .filter(actor -> !actor.isSystem())
                .distinct()
                .toList();
        List<String> unitless = some.stream()
                .filter(actor -> actor.unit() == null)
                .map(Actor::id)
                .toList();
        Map<String, Actor> known = unitless.isEmpty() ? Map.of() : people.known(unitless);
        Map<String, UnitRef> names = units.refs(Stream.concat(some.stream(), known.values().stream())
                .map(Actor::unit)
                .toList());
        Map<String, PersonRef.Away> away = some.isEmpty()
                ? Map.of()
                : whoIsAway.of(some.stream().map(Actor::id).toList());
        return actor -> actor == null || actor.isSystem() ? null : ref(actor, known, names, away.get(actor.id()));
    }

    public @Nullable PersonRef of(@Nullable Actor actor, Person reader) {
        return actor == null ? null : of(List.of(actor), reader).of(actor);
    }

    private static @Nullable PersonRef ref(
            Actor actor, Map<String, Actor> known, Map<String, UnitRef> names, PersonRef.@Nullable Away away) {
        // What was kept with the act holds; who acted before that was kept is named as they are known now.
        Actor shown = actor.unit() == null ? known.getOrDefault(actor.id(), actor) : actor;
        // Of who handed a file in, the event tells an id only; who has never been here has no name.
        if (shown.name().equals(shown.id())) return null;
        String unit = shown.unit();
        Actor absent = actor.inPlaceOf();
        return new PersonRef(
                shown.name(),
                unit == null ? null : names.getOrDefault(unit, new UnitRef(unit, unit)),
                absent == null ? null : absent.name(),
                away);
    }
}
