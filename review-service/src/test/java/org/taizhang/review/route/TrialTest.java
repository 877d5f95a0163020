package org.taizhang.review.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.review.task.Seat;

class TrialTest {

    private static final Seat REVIEWER = new Seat.Above("reviewer");

    @Test
    void aSeatThatNobodyHoldsIsTrouble() {
        Trial.Chair empty = chair();
        Trial trial = trial(List.of("ann"), station(Step.Mode.ANY, empty));

        assertThat(trial.troubleAt(empty)).isEqualTo(Trial.Trouble.NOBODY);
        assertThat(trial.suffices()).isFalse();
    }

    @Test
    void aSeatThatOnlyThoseHoldWhoHandInIsTrouble() {
        Trial.Chair theirs = chair("ann", "bob");
        Trial.Chair others = chair("ann", "cem");
        Trial trial = trial(List.of("ann", "bob"), station(Step.Mode.ANY, theirs), station(Step.Mode.ANY, others));

        assertThat(trial.troubleAt(theirs)).isEqualTo(Trial.Trouble.ONLY_APPLICANTS);
        assertThat(trial.troubleAt(others)).isEqualTo(Trial.Trouble.NONE);
        assertThat(trial.suffices()).isTrue();
    }

    @Test
    void nobodyTakesTwoSeats() {
        Trial one = trial(List.of("ann"), station(Step.Mode.ALL, chair("bob"), chair("bob")));
        Trial two = trial(List.of("ann"), station(Step.Mode.ALL, chair("bob"), chair("bob", "cem")));
        Trial either = trial(List.of("ann"), station(Step.Mode.ANY, chair("bob"), chair("bob")));

        assertThat(one.suffices()).isFalse();
        assertThat(two.suffices()).isTrue();
        assertThat(either.suffices()).isTrue();
    }

    @Test
    void whoCouldDoSeveralThingsIsLeftForWhatNobodyElseCan() {
        Trial trial = trial(
                List.of("ann", "bob"),
                station(Step.Mode.ANY, chair("ann")),
                station(Step.Mode.IN_ORDER, chair("cem", "dan"), chair("cem")));

        assertThat(trial.suffices()).isTrue();
    }

    private static Trial trial(List<String> applicants, Trial.Station... stations) {
        return new Trial(
                List.of(stations), applicants.stream().map(TrialTest::actor).toList());
    }

    private static Trial.Station station(Step.Mode mode, Trial.Chair... chairs) {
        Seat[] seats = Stream.of(chairs).map(Trial.Chair::seat).toArray(Seat[]::new);
        return new Trial.Station(Routes.seated("a-step", mode, seats), List.of(chairs));
    }

    private static Trial.Chair chair(String... people) {
        return new Trial.Chair(REVIEWER, Stream.of(people).map(TrialTest::actor).toList());
    }

    private static Actor actor(String name) {
        return new Actor("id-" + name, name);
    }
}
