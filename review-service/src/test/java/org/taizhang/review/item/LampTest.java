package org.taizhang.review.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.item.Items.TODAY;

import org.junit.jupiter.api.Test;

class LampTest {

    @Test
    void thirtyDaysBeforeItsDateAnItemTurnsYellow() {
        assertThat(Lamp.of(ItemState.IN_PROGRESS, TODAY.plusDays(31), TODAY)).isEqualTo(Lamp.GREEN);
        assertThat(Lamp.of(ItemState.IN_PROGRESS, TODAY.plusDays(30), TODAY)).isEqualTo(Lamp.YELLOW);
    }

    @Test
    void theDayAfterItsDateAnItemTurnsRed() {
        assertThat(Lamp.of(ItemState.UNDER_CLOSE_OUT, TODAY, TODAY)).isEqualTo(Lamp.YELLOW);
        assertThat(Lamp.of(ItemState.UNDER_CLOSE_OUT, TODAY.minusDays(1), TODAY))
                .isEqualTo(Lamp.RED);
    }

    @Test
    void withoutADateOrOnceClosedThereIsNoLamp() {
        assertThat(Lamp.of(ItemState.ASSIGNED, null, TODAY)).isEqualTo(Lamp.NONE);
        assertThat(Lamp.of(ItemState.CLOSED, TODAY.minusDays(1), TODAY)).isEqualTo(Lamp.NONE);
    }

    @Test
    void theClassSetsTheUsualDate() {
        assertThat(ItemClass.IMMEDIATE.usualDue(TODAY)).isEqualTo(TODAY.plusDays(60));
        assertThat(ItemClass.STAGED.usualDue(TODAY)).isEqualTo(TODAY.plusYears(1));
        assertThat(ItemClass.LONG_TERM.usualDue(TODAY)).isNull();
    }
}
