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
                if (expected.isPresent()) {
                    assertThat(seat.of().actor()).isEqualTo(expected.get().actor());
                    decide(random, route, procedure, model, who, seat.of());
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

    /// Who decided where in this round, and who has approved since the step was entered.
    private static final class Model {

        private final Route route;
        private final Map<String, Set<Integer>> decidedAt = new HashMap<>();
        private final List<String> here = new ArrayList<>();
        private final List<Seat> seatsHere = new ArrayList<>();
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
            return !id.equals(applicant) && !elsewhere && !here.contains(id);
        }

        private Optional<Seat> freeSeat(Person who) {
            Step step = route.steps().get(at);
            var free = new ArrayList<>(step.seats());
            seatsHere.forEach(free::remove);
            return free.stream()
                    .limit(step.mode() == Step.Mode.IN_ORDER ? 1 : free.size())
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
            seatsHere.add(freeSeat(seat).orElseThrow());
            note(who);
            note(seat);
            here.add(who.actor().id());
            here.add(seat.actor().id());
            Step step = route.steps().get(at);
            boolean passed = step.mode() == Step.Mode.ANY
                    || seatsHere.size() == step.seats().size();
            if (passed) enter(at + 1 < route.steps().size() ? at + 1 : -1);
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
