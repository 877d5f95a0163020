package org.taizhang.review.sight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.Place;
import org.taizhang.web.problem.Words;

/// A task, as far as it decides who may take it.
///
/// @param place of the unit that a person must see
/// @param involved ids of those who handed it in or have decided in this round
record Asked(Place place, List<Seat> seats, Set<String> involved) {

    private static final Words SOMEBODY = new Words("指定人员", "a certain person");

    Asked {
        seats = List.copyOf(seats);
        involved = Set.copyOf(involved);
    }

    String unit() {
        return place.unit();
    }

    /// Any of which would suffice, at the right place.
    Set<String> roles() {
        return seats.stream().flatMap(seat -> role(seat).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether all that is wrong with their seats could be their place.
    boolean couldBeOf(Known person) {
        return person.isOneOf(roles()) || seats.contains(new Seat.Named(person.id()));
    }

    /// Whether only people of the unit itself take it.
    boolean isOfMembers() {
        return seats.stream().allMatch(seat -> seat instanceof Seat.Own);
    }

    /// As whoever comes with a token that says the same.
    boolean isOf(Known person, Reach reach) {
        Stream<String> units =
                Stream.concat(person.units().stream(), reach.isAnsweredForBy(person) ? Stream.of(unit()) : Stream.of());
        Set<String> sight = reach.wayOf(person).isPresent() ? Set.of(unit()) : Set.of();
        var actor = new Actor(person.id(), person.name());
        var asker = new Person(
                actor, person.roles(), units.collect(Collectors.toSet()), sight, List.of(Locale.SIMPLIFIED_CHINESE));
        return seats.stream().anyMatch(seat -> seat.isHeldBy(asker, place));
    }

    /// Whose it is, by roles.
    Words words() {
        List<Words> all = Stream.concat(
                        roles().stream().sorted().map(RoleWords::of),
                        seats.stream()
                                .filter(seat -> seat instanceof Seat.Named)
                                .limit(1)
                                .map(_ -> SOMEBODY))
                .toList();
        return new Words(
                all.stream().map(Words::zh).collect(Collectors.joining("、")),
                all.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    private static Optional<String> role(Seat seat) {
        return switch (seat) {
            case Seat.Own(String role) -> Optional.of(role);
            case Seat.Superior(String role) -> Optional.of(role);
            case Seat.Above(String role) -> Optional.of(role);
            case Seat.In in -> Optional.of(in.role());
            case Seat.Named _ -> Optional.empty();
        };
    }
}
