package org.taizhang.review.task;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;

/// Whose tasks are whose, in SQL: what [Seat] says of one person and one seat, for whoever asks and for all whom the
/// directory has. Of what one sees, those of one's seats.
public final class Sight {

    /// Codes of the units that the person belongs to.
    public static final String UNITS = "taskUnits";

    /// On the table `task`, or whatever goes by that name. Nothing is taken apart for each row: there are many.
    public static final String OF_TASK = """
            task.sight = any(cast(:taskSight as text[]))
            and (task.seats && cast(:taskSeats as text[])
                 or task.seats && cast(:taskOwnSeats as text[]) and task.unit = any(cast(:taskUnits as text[]))
                 or task.seats && cast(:taskSuperiorSeats as text[]) and task.unit in (
                     select code from unit_scope
                     where ancestors[cardinality(ancestors)] = any(cast(:taskUnits as text[]))))""";

    private Sight() {}

    /// That a person `p` of the directory holds one of the seats of what a unit is about, if they see it.
    ///
    /// @param seats SQL of their texts
    /// @param unit SQL of its code
    public static String holds(String seats, String unit) {
        return """
                exists (
                    select 1 from unnest(%s) as seat
                    cross join lateral (select split_part(seat, '@', 1) as role, split_part(seat, '@', 2) as place) held
                    where seat = 'person:' || p.id
                       or held.role = any(p.roles) and case held.place
                              when 'above' then true
                              when 'own' then %s
                              when 'superior' then exists (select 1 from unit_scope below where below.code = %s and %s)
                              else %s end)""".formatted(
                        seats,
                        Belonging.answersFor(unit),
                        unit,
                        Belonging.answersFor("below.ancestors[cardinality(below.ancestors)]"),
                        Belonging.answersFor("substr(held.place, 6)"));
    }

    /// Says for whom.
    public static Where of(Person person, Where where) {
        parametersOf(person).forEach(where::with);
        return where;
    }

    public static Map<String, Object> parametersOf(Person person) {
        Set<String> roles = person.roles();
        return Map.of(
                "taskSight",
                texts(person.sight()),
                UNITS,
                texts(person.units()),
                "taskSeats",
                anywhere(person),
                "taskOwnSeats",
                seats(roles, Seat.Own::new),
                "taskSuperiorSeats",
                seats(roles, Seat.Superior::new));
    }

    /// The seats that are theirs whichever unit it is about.
    private static String[] anywhere(Person person) {
        Stream<Seat> above = person.roles().stream().map(Seat.Above::new);
        Stream<Seat> in =
                person.roles().stream().flatMap(role -> person.units().stream().map(unit -> new Seat.In(role, unit)));
        Seat named = new Seat.Named(person.actor().id());
        return Stream.concat(Stream.concat(above, in), Stream.of(named))
                .map(Seat::text)
                .toArray(String[]::new);
    }

    private static String[] seats(Set<String> roles, Function<String, Seat> of) {
        return roles.stream().map(of).map(Seat::text).toArray(String[]::new);
    }

    private static String[] texts(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }
}
