package org.taizhang.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.Place;
import org.taizhang.testing.LocalStackResource;

/// Whose a seat is, said three times: of one person in Java, of one person in SQL, and of all in SQL.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SeatIT {

    /// Each unit with the one above it.
    private static final Map<String, String> TREE = Map.of(
            "seat-city", "", "seat-bureau", "seat-city", "seat-office", "seat-bureau", "seat-archives", "seat-city");

    private static final Map<String, Set<String>> BELOW = Map.of(
            "seat-city", Set.of("seat-bureau", "seat-office", "seat-archives"),
            "seat-bureau", Set.of("seat-office"),
            "seat-office", Set.of(),
            "seat-archives", Set.of());

    private static final List<Set<String>> HATS = List.of(
            Set.of("reporter"), Set.of("unit-leader"), Set.of("reviewer"), Set.of("approver", "reviewer"), Set.of());

    @Inject
    Session database;

    @Inject
    HolderRepository holders;

    @Test
    @TestTransaction
    void whatIsSaidOfOneSeatIsTheSameEverywhere() {
        plantTheTree();
        List<Person> people = people();
        people.forEach(this::remember);

        for (String unit : TREE.keySet()) {
            var place = new Place(unit, TREE.get(unit).isEmpty() ? null : TREE.get(unit));
            for (Seat seat : seats()) {
                List<String> held = ids(people, person -> seat.isHeldBy(person, place));
                assertThat(ids(people, person -> isInTheQueueOf(person, seat, unit)))
                        .as("queue, %s in %s", seat.text(), unit)
                        .isEqualTo(held);
                assertThat(holders.holders(List.of(seat), unit, Set.of(), 1000))
                        .extracting(Actor::id)
                        .filteredOn(id -> id.startsWith("seat-"))
                        .as("directory, %s in %s", seat.text(), unit)
                        .containsExactlyInAnyOrderElementsOf(held);
            }
        }
    }

    @Test
    void aSeatIsReadAsItWasWritten() {
        assertThat(seats()).allSatisfy(seat -> assertThat(Seat.of(seat.text())).isEqualTo(seat));
    }

    private static List<String> ids(List<Person> people, Predicate<Person> of) {
        return people.stream().filter(of).map(person -> person.actor().id()).toList();
    }

    private static List<Seat> seats() {
        var seats = new ArrayList<Seat>();
        for (String role : List.of("unit-leader", "reviewer", "approver")) {
            seats.addAll(List.of(new Seat.Own(role), new Seat.Superior(role), new Seat.Above(role)));
            seats.addAll(List.of(new Seat.In(role, "seat-city"), new Seat.In(role, "seat-archives")));
        }
        seats.add(new Seat.Named("seat-bureau-2"));
        seats.add(new Seat.Named("seat-office-0"));
        return seats;
    }

    private static List<Person> people() {
        var people = new ArrayList<Person>();
        for (String unit : TREE.keySet()) {
            for (int hat = 0; hat < HATS.size(); hat++) {
                Set<String> roles = HATS.get(hat);
                var sight = new ArrayList<>(List.of(unit));
                if (roles.contains("reviewer")) sight.addAll(BELOW.get(unit));
                var actor = new Actor(unit + "-" + hat, "name", unit);
                people.add(new Person(actor, roles, Set.of(unit), Set.copyOf(sight), List.of(Locale.ENGLISH)));
            }
        }
        return people;
    }

    private void plantTheTree() {
        BELOW.keySet().forEach(unit -> {
            var ancestors = new ArrayList<String>();
            for (String above = TREE.get(unit); !above.isEmpty(); above = TREE.get(above)) ancestors.addFirst(above);
            database.createNativeMutationQuery(
                            "insert into unit_scope (code, ancestors, sequence) values (:code, :ancestors, 1)")
                    .setParameter("code", unit)
                    .setParameter("ancestors", ancestors.toArray(String[]::new))
                    .executeUpdate();
        });
    }

    private void remember(Person person) {
        database.createNativeMutationQuery("""
                        insert into known_person (id, username, name, units, roles)
                        values (:id, :id, 'name', cast(:units as text[]), cast(:roles as text[]))""")
                .setParameter("id", person.actor().id())
                .setParameter("units", person.units().toArray(String[]::new))
                .setParameter("roles", person.roles().toArray(String[]::new))
                .executeUpdate();
    }

    private boolean isInTheQueueOf(Person person, Seat seat, String unit) {
        var query = database.createNativeQuery("""
                        select 1 from (select array[cast(:seat as text)] as seats, cast(:unit as text) as unit,
                                              cast(:unit as text) as sight) task where\s""" + Sight.ofTask(person), Tuple.class)
                .setParameter("seat", seat.text())
                .setParameter("unit", unit);
        Sight.parametersOf(person).forEach(query::setParameter);
        return !query.getResultList().isEmpty();
    }
}
