package org.taizhang.review.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Invalid;

class WindowTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void theFirstDayIsInAndTheDayOfReturnIsNot() {
        Window week = Window.of(MONDAY, MONDAY.plusDays(7), MONDAY);

        assertThat(week.holds(MONDAY.minusDays(1))).isFalse();
        assertThat(week.holds(MONDAY)).isTrue();
        assertThat(week.holds(MONDAY.plusDays(6))).isTrue();
        assertThat(week.holds(MONDAY.plusDays(7))).isFalse();
        assertThat(week.lastDay()).isEqualTo(MONDAY.plusDays(6));
    }

    @Test
    void windowsThatFollowEachOtherDoNotMeet() {
        var week = new Window(MONDAY, MONDAY.plusDays(7));

        assertThat(week.meets(new Window(MONDAY.plusDays(7), MONDAY.plusDays(8))))
                .isFalse();
        assertThat(week.meets(new Window(MONDAY.minusDays(2), MONDAY))).isFalse();
        assertThat(week.meets(new Window(MONDAY.plusDays(6), MONDAY.plusDays(8))))
                .isTrue();
        assertThat(week.meets(new Window(MONDAY.minusDays(2), MONDAY.plusDays(20))))
                .isTrue();
        assertThat(week.meets(new Window(MONDAY.plusDays(2), MONDAY.plusDays(3))))
                .isTrue();
    }

    @Test
    void whatIsPastOrEmptyOrWithoutEndIsRefused() {
        refused(MONDAY.minusDays(1), MONDAY.plusDays(3));
        refused(MONDAY, MONDAY);
        refused(MONDAY.plusDays(3), MONDAY.plusDays(1));
        refused(MONDAY, MONDAY.plusYears(2));
    }

    private static void refused(LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> Window.of(from, until, MONDAY)).isInstanceOf(Invalid.class);
    }
}
