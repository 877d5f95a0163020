package org.taizhang.review.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.item.Items.TODAY;

import org.junit.jupiter.api.Test;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.Items;

class LampTest {

    @Test
    void itTurnsYellowSoManyDaysBeforeItsDate() {
        assertThat(Lamp.of(TODAY.plusDays(11), TODAY, 10)).isEqualTo(Lamp.GREEN);
        assertThat(Lamp.of(TODAY.plusDays(10), TODAY, 10)).isEqualTo(Lamp.YELLOW);
        assertThat(Lamp.of(TODAY.plusDays(10), TODAY, 5)).isEqualTo(Lamp.GREEN);
    }

    @Test
    void itTurnsRedTheDayAfterItsDate() {
        assertThat(Lamp.of(TODAY, TODAY, 10)).isEqualTo(Lamp.YELLOW);
        assertThat(Lamp.of(TODAY.minusDays(1), TODAY, 10)).isEqualTo(Lamp.RED);
    }

    @Test
    void withoutADateThereIsNoLamp() {
        assertThat(Lamp.of(null, TODAY, 10)).isEqualTo(Lamp.NONE);
    }

    @Test
    void onceItIsEndedAnItemHasNoLamp() {
        Item item = Items.anItem();
        assertThat(item.lamp(TODAY)).isEqualTo(Lamp.GREEN);

        item.archive(Items.NOON);

        assertThat(item.lamp(TODAY)).isEqualTo(Lamp.NONE);
    }

    @Test
    void theClassSetsTheUsualDate() {
        assertThat(ItemClass.IMMEDIATE.usualDue(TODAY)).isEqualTo(TODAY.plusDays(60));
        assertThat(ItemClass.STAGED.usualDue(TODAY)).isEqualTo(TODAY.plusYears(1));
        assertThat(ItemClass.LONG_TERM.usualDue(TODAY)).isNull();
    }
}
