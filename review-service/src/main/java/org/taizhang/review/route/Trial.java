package org.taizhang.review.route;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.review.person.Actor;
import org.taizhang.review.task.Seat;

/// Who would get what by some steps, for one unit, and where that would stick.
///
/// @param applicants who could hand it in
record Trial(List<Station> stations, List<Actor> applicants) {

    Trial {
        stations = List.copyOf(stations);
        applicants = List.copyOf(applicants);
    }

    /// A step with who holds each of its seats.
    record Station(Step step, List<Chair> chairs) {

        /// The sets of people of each of which one has to approve.
        Stream<Set<String>> wanted() {
            Stream<Set<String>> each = chairs.stream().map(Chair::ids);
            if (step.mode() != Step.Mode.ANY) return each;
            var together = new HashSet<String>();
            each.forEach(together::addAll);
            return Stream.of(together);
        }
    }

    record Chair(Seat seat, List<Actor> people) {

        Set<String> ids() {
            return Trial.ids(people);
        }
    }

    enum Trouble {
        NONE,
        /// Nobody of the directory holds the seat.
        NOBODY,
        /// All who hold it are among those who hand in, and whoever hands in does not decide.
        ONLY_APPLICANTS
    }

    Trouble troubleAt(Chair chair) {
        if (chair.people().isEmpty()) return Trouble.NOBODY;
        return ids(applicants).containsAll(chair.ids()) ? Trouble.ONLY_APPLICANTS : Trouble.NONE;
    }

    /// Whether there are enough people: one hands in, and whoever decides, decides once.
    ///
    /// A matching of those who are wanted with people, by augmenting paths.
    boolean suffices() {
        List<Set<String>> wanted = Stream.concat(
                        Stream.of(ids(applicants)), stations.stream().flatMap(Station::wanted))
                .toList();
        Map<String, Integer> taken = new HashMap<>();
        return Stream.iterate(0, place -> place + 1)
                .limit(wanted.size())
                .allMatch(place -> seat(place, wanted, taken, new HashSet<>()));
    }

    private static boolean seat(int place, List<Set<String>> wanted, Map<String, Integer> taken, Set<String> tried) {
        for (String person : wanted.get(place)) {
            if (!tried.add(person)) continue;
            Integer by = taken.get(person);
            if (by == null || seat(by, wanted, taken, tried)) {
                taken.put(person, place);
                return true;
            }
        }
        return false;
    }

    private static Set<String> ids(List<Actor> people) {
        return people.stream().map(Actor::id).collect(Collectors.toUnmodifiableSet());
    }
}
