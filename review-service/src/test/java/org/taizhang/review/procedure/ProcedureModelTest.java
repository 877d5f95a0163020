package org.taizhang.review.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.person.Persons.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Routes;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.Place;

/// Random routes, people and acts, against a model that keeps what happened in a round in plain lists.
class ProcedureModelTest {

    private static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    private static final String UNIT = "water-bureau";
    private static final Place PLACE = new Place(UNIT, "city");
    private static final List<String> ROLES = List.of("reporter", "unit-leader", "reviewer", "approver");
    private static final List<Step.Mode> MODES = List.of(Step.Mode.values());
    private static final Matter MATTER =
            new Matter(UUID.randomUUID(), "a title", PLACE, "a".repeat(64), 1, 0, List.of(), null);

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatMayBeDecidedIsWhatTheRulesOfTheOfficeSay(int seed) {
        var random = new Random(seed);
        Route route = route(random);
        List<Person> alone =
                IntStream.range(0, 6).mapToObj(i -> someone(random, i)).toList();
        List<Person> people =
                alone.stream().map(one -> standingInForSome(random, one, alone)).toList();
        var procedure = new Procedure(UUID.randomUUID(), route, MATTER.subject());
        var model = new Model(route);

        for (int act = 0; act < 60; act++) {
            Person who = people.get(random.nextInt(people.size()));
            if (model.at < 0) {
                procedure.start(route, MATTER, who.actor(), null, NOON);
                model.start(who);
            } else {
                Turn seat = procedure.mayDecide(route, PLACE, who, Optional.empty());
                Optional<Person> expected = model.seatOf(who);
                assertThat(seat.isGranted()).as("act %d of seed %d", act, seed).isEqualTo(expected.isPresent());
                Person other = people.get(random.nextInt(people.size()));
                if (random.nextInt(8) == 0) {
                    remove(route, procedure, model, who, other);
                } else if (expected.isPresent()) {
                    assertThat(seat.of().actor()).isEqualTo(expected.get().actor());
                    if (random.nextInt(3) > 0) decide(random, route, procedure, model, who, seat.of());
                    else ask(random.nextBoolean(), route, procedure, model, new Asking(who, seat.of(), other));
                }
            }
            assertThat(procedure.step()).isEqualTo(model.step());
        }
    }

    private static void decide(Random random, Route route, Procedure procedure, Model model, Person who, Person seat) {
        var seen = new Decision.Seen(MATTER.digest(), null);
        if (random.nextInt(4) > 0) {
            procedure.approve(
                    route, MATTER, Decision.approval(who, seen, null, null).in(seat), NOON);
            model.approve(who, seat);
        } else {
            int target = random.nextInt(model.at + 1) - 1;
            String to = target < 0 ? Route.REPORTER : route.steps().get(target).code();
            procedure.sendBack(
                    route,
                    MATTER,
                    Decision.returning(who, seen, to, "demands", List.of()).in(seat),
                    NOON);
            model.sendBack(who, seat, target);
        }
    }

    /// Somebody asks another, in their own seat or in that of whom they stand in for.
    private record Asking(Person who, Person seat, Person other) {}

    private static void ask(boolean handOn, Route route, Procedure procedure, Model model, Asking asking) {
        boolean granted = procedure
                .mayBeAsked(route, asking.who(), asking.seat(), asking.other().actor())
                .isGranted();
        assertThat(granted).isEqualTo(model.mayBeAsked(asking));
        if (!granted) return;
        Person seat = asking.seat();
        Person by = seat.isSame(asking.who().actor()) ? seat : asking.who().inPlaceOf(seat);
        var wish = new Procedure.Asking(by, seat, asking.other().actor(), "reason");
        if (handOn) {
            procedure.handOn(route, MATTER, wish, NOON);
            model.handOn(asking);
        } else {
            procedure.addSigner(route, MATTER, wish, NOON);
            model.add(asking);
        }
    }

    private static void remove(Route route, Procedure procedure, Model model, Person who, Person other) {
        Seating seating = procedure.seating(procedure.at(route));
        boolean granted = seating.mayRemove(who.actor(), other.actor().id()).isGranted();
        assertThat(granted).isEqualTo(model.mayRemove(who, other));
        if (!granted) return;
        procedure.removeSigner(route, MATTER, who.actor(), other.actor(), NOON);
        model.added.remove(other.actor().id());
    }

    /// Who decided where in this round, and who has approved since the step was entered.
    private static final class Model {

        private final Route route;
        private final Map<String, Set<Integer>> decidedAt = new HashMap<>();
        private final List<String> here = new ArrayList<>();
        private final List<Seat> seatsHere = new ArrayList<>();
        /// Seats of the step where it waits, as they were handed on; and of each who was added, who did that.
        private final List<Seat> own = new ArrayList<>();
        private final Map<String, Set<String>> added = new HashMap<>();
        private final Set<String> handedOn = new HashSet<>();
        private String applicant = "";
        private int at = -1;

        Model(Route route) {
            this.route = route;
        }

        void start(Person who) {
            decidedAt.clear();
            applicant = who.actor().id();
            enter(0);
        }

        /// Their own, or that of the first for whom they stand in and whose seat they may take.
        Optional<Person> seatOf(Person who) {
            if (!isFree(who)) return Optional.empty();
            return Stream.concat(Stream.of(who), who.absent().stream())
                    .filter(seat -> isFree(seat) && freeSeat(seat).isPresent())
                    .findFirst();
        }

        private boolean isFree(Person who) {
            String id = who.actor().id();
            boolean elsewhere = decidedAt.getOrDefault(id, Set.of()).stream().anyMatch(step -> step != at);
            return !id.equals(applicant) && !elsewhere && !here.contains(id) && !handedOn.contains(id);
        }

        private boolean isOwnPassed() {
            return route.steps().get(at).mode() == Step.Mode.ANY ? !seatsHere.isEmpty() : own.isEmpty();
        }

        private List<Seat> open() {
            var open = new ArrayList<Seat>();
            if (!isOwnPassed())
                open.addAll(route.steps().get(at).mode() == Step.Mode.IN_ORDER ? own.subList(0, 1) : own);
            added.keySet().forEach(id -> open.add(new Seat.Named(id)));
            return open;
        }

        boolean mayBeAsked(Asking asking) {
            String id = asking.other().actor().id();
            var named = new Seat.Named(id);
            return !id.equals(asking.who().actor().id())
                    && !id.equals(asking.seat().actor().id())
                    && !id.equals(applicant)
                    && !decidedAt.containsKey(id)
                    && !handedOn.contains(id)
                    && !own.contains(named)
                    && !added.containsKey(id);
        }

        void handOn(Asking asking) {
            Seat from = freeSeat(asking.seat()).orElseThrow();
            String to = asking.other().actor().id();
            handedOn.add(asking.who().actor().id());
            handedOn.add(asking.seat().actor().id());
            if (from instanceof Seat.Named(String id) && added.containsKey(id)) {
                added.put(to, added.remove(id));
            } else if (route.steps().get(at).mode() == Step.Mode.ANY) {
                own.clear();
                own.add(new Seat.Named(to));
            } else {
                own.set(own.indexOf(from), new Seat.Named(to));
            }
        }

        void add(Asking asking) {
            var by = Stream.of(asking.who(), asking.seat())
                    .map(one -> one.actor().id())
                    .collect(Collectors.toSet());
            added.put(asking.other().actor().id(), by);
        }

        /// Who added them, while somebody else is to decide, too.
        boolean mayRemove(Person who, Person other) {
            Set<String> by = added.getOrDefault(other.actor().id(), Set.of());
            return by.contains(who.actor().id()) && open().size() > 1;
        }

        private Optional<Seat> freeSeat(Person who) {
            return open().stream()
                    .filter(seat -> holds(who, seat.text()))
                    .min(Comparator.comparingInt(seat -> fewness(seat.text())));
        }

        private static int fewness(String seat) {
            if (seat.startsWith("person:")) return 0;
            return seat.endsWith("@above") ? 2 : 1;
        }

        /// As the office says it, from the text of the seat.
        private static boolean holds(Person who, String seat) {
            if (!who.sight().contains(UNIT)) return false;
            if (seat.startsWith("person:"))
                return seat.endsWith(":" + who.actor().id());
            String[] parts = seat.split("@", 2);
            return who.roles().contains(parts[0])
                    && switch (parts[1]) {
                        case "own" -> who.units().contains(UNIT);
                        case "superior" -> who.units().contains("city");
                        case "above" -> true;
                        default -> who.units().contains(parts[1].replace("unit:", ""));
                    };
        }

        void approve(Person who, Person seat) {
            Seat free = freeSeat(seat).orElseThrow();
            if (!(free instanceof Seat.Named(String id) && added.remove(id) != null)) {
                seatsHere.add(free);
                own.remove(free);
            }
            note(who);
            note(seat);
            here.add(who.actor().id());
            here.add(seat.actor().id());
            if (isOwnPassed() && added.isEmpty()) enter(at + 1 < route.steps().size() ? at + 1 : -1);
        }

        void sendBack(Person who, Person seat, int target) {
            note(who);
            note(seat);
            enter(target);
        }

        private void note(Person who) {
            decidedAt.computeIfAbsent(who.actor().id(), _ -> new HashSet<>()).add(at);
        }

        private void enter(int step) {
            at = step;
            here.clear();
            seatsHere.clear();
            added.clear();
            handedOn.clear();
            own.clear();
            if (step >= 0) own.addAll(route.steps().get(step).seats());
        }

        String step() {
            return at < 0 ? null : route.steps().get(at).code();
        }
    }

    private static Route route(Random random) {
        return Routes.of(IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> someStep(random, "step-" + i))
                .toArray(Step[]::new));
    }

    private static Step someStep(Random random, String code) {
        Step.Mode mode = MODES.get(random.nextInt(MODES.size()));
        Seat[] seats = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> someSeat(random))
                .toArray(Seat[]::new);
        return Routes.seated(code, mode, seats);
    }

    private static Seat someSeat(Random random) {
        String role = ROLES.get(1 + random.nextInt(ROLES.size() - 1));
        return switch (random.nextInt(6)) {
            case 0 -> new Seat.Own(role);
            case 1 -> new Seat.Superior(role);
            case 2 -> new Seat.In(role, random.nextBoolean() ? "archives" : "city");
            case 3 -> new Seat.Named("id-p" + random.nextInt(6));
            default -> new Seat.Above(role);
        };
    }

    private static Person standingInForSome(Random random, Person one, List<Person> all) {
        return one.standingInFor(all.stream()
                .filter(other -> !other.isSame(one.actor()) && random.nextInt(8) == 0)
                .toList());
    }

    private static Person someone(Random random, int number) {
        var roles = new HashSet<String>();
        random.ints(1 + random.nextInt(3), 0, ROLES.size()).forEach(i -> roles.add(ROLES.get(i)));
        return switch (random.nextInt(3)) {
            case 0 -> person("p" + number, roles, UNIT);
            case 1 -> person("p" + number, roles, "city", UNIT);
            default -> person("p" + number, roles, "archives");
        };
    }
}
