package org.taizhang.review.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;

/// Whose tasks are whose, in SQL: what [Seat] says of one person and one seat, for whoever asks and for all whom the
/// directory has. Of what one sees, those of one's seats; and those of who is away, while one stands in for them.
public final class Sight {

    /// Codes of the units that the person belongs to.
    public static final String UNITS = "taskUnits";

    /// Nothing is taken apart for each row: there are many.
    private static final String HELD = """
            task.sight = any(cast(:#Sight as text[]))
            and (task.seats && cast(:#Seats as text[])
                 or task.seats && cast(:#OwnSeats as text[]) and task.unit = any(cast(:#Units as text[]))
                 or task.seats && cast(:#SuperiorSeats as text[]) and task.unit in (
                     select code from unit_scope
                     where ancestors[cardinality(ancestors)] = any(cast(:#Units as text[]))))""";

    private static final String OWN = HELD.replace("#", "task");

    /// What waits for somebody who is away: of what is decided, except what they or who stands in for them handed in or
    /// have decided on in this round; and closed items to look at again, except those whose close-out who stands in
    /// applied for or accepted.
    private static final String OF_ABSENT = HELD.replace("#", "absent#") + """
             and (exists (select 1 from route where route.procedure = task.kind)
                  and not exists (
                     select 1 from procedure a join procedure_opinion o on o.procedure_id = a.id and o.round = a.round and o.signer_id is null
                     where a.subject = task.subject and a.code = task.kind and a.step is not null
                       and (o.by_id in (:taskMe, :absent#) or o.for_id in (:taskMe, :absent#)))
                  or task.kind = 'look-back'
                  and not exists (
                     select 1 from item looked
                     where looked.id = task.subject and :taskMe in (looked.applicant_id, looked.accepted_by_id)))""";

    private Sight() {}

    /// On the table `task`, or whatever goes by that name.
    public static String ofTask(Person person) {
        return Stream.concat(Stream.of(OWN), ofAbsent(person, OF_ABSENT))
                .collect(Collectors.joining(") or (", "((", "))"));
    }

    /// Id of who is away and in whose place the person would do the task; null where it is their own. On `task` and
    /// `:now`.
    public static String inPlaceOf(Person person) {
        if (person.absent().isEmpty()) return "cast(null as text)";
        // What the absent hold, and what was taken in their place, is theirs first; else only what is not one's own is.
        String each = """
                 when task.claimed_until > :now and task.claimed_by = :absent# and %1$s then :absent#
                when task.claimed_until > :now and task.claimed_by = :taskMe and task.claimed_for = :absent# then :absent#
                when not (%2$s) and %1$s then :absent#""".formatted(OF_ABSENT, OWN);
        return ofAbsent(person, each).collect(Collectors.joining("", "case", " end"));
    }

    private static Stream<String> ofAbsent(Person person, String sql) {
        return IntStream.range(0, person.absent().size()).mapToObj(i -> sql.replace("#", Integer.toString(i)));
    }

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
        var parameters = new HashMap<String, Object>();
        put(parameters, "task", person);
        if (!person.absent().isEmpty()) parameters.put("taskMe", person.actor().id());
        for (int i = 0; i < person.absent().size(); i++) {
            Person absent = person.absent().get(i);
            parameters.put("absent" + i, absent.actor().id());
            put(parameters, "absent" + i, absent);
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String who, Person person) {
        parameters.put(who + "Sight", texts(person.sight()));
        parameters.put(who + "Units", texts(person.units()));
        parameters.put(who + "Seats", anywhere(person));
        parameters.put(who + "OwnSeats", seats(person.roles(), Seat.Own::new));
        parameters.put(who + "SuperiorSeats", seats(person.roles(), Seat.Superior::new));
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
