package org.taizhang.format.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListNumbersTest {
    private static final int LIST = 1;

    private final ListNumbers numbers = new ListNumbers();

    @Test
    void aDeeperLevelStartsOverAfterAHigherOne() {
        ListLevel[] levels = levels(level("\0、", -1), level("（\1）", -1));

        assertThat(next(levels, 0)).isEqualTo("1、");
        assertThat(next(levels, 1)).isEqualTo("（1）");
        assertThat(next(levels, 1)).isEqualTo("（2）");
        assertThat(next(levels, 0)).isEqualTo("2、");
        assertThat(next(levels, 1)).isEqualTo("（1）");
    }

    @Test
    void aLevelThatNeverRestartsRunsOn() {
        ListLevel[] levels = levels(level("\0、", -1), level("\1.", 0));

        next(levels, 0);
        next(levels, 1);
        next(levels, 0);

        assertThat(next(levels, 1)).isEqualTo("2.");
    }

    @Test
    void legalNumbersAreDecimalThroughout() {
        ListLevel chinese = new ListLevel(1, "chineseCounting", "第\0章", -1, false);
        ListLevel legal = new ListLevel(1, "decimal", "\0.\1", -1, true);
        ListLevel[] levels = levels(chinese, legal);

        assertThat(next(levels, 0)).isEqualTo("第一章");
        assertThat(next(levels, 1)).isEqualTo("1.1");
    }

    @Test
    void anInstanceWithItsOwnStartSetsTheCounterOnce() {
        ListLevel[] levels = levels(level("\0、", -1));
        next(levels, 0);

        assertThat(numbers.next(LIST, 2, levels, 0, 5)).isEqualTo("5、");
        assertThat(numbers.next(LIST, 2, levels, 0, 5)).isEqualTo("6、");
    }

    @Test
    void bulletsHaveNoNumber() {
        ListLevel[] levels = levels(new ListLevel(1, ListLevel.BULLET, "●", -1, false));

        assertThat(next(levels, 0)).isEmpty();
    }

    private String next(ListLevel[] levels, int at) {
        return numbers.next(LIST, LIST, levels, at, null);
    }

    private static ListLevel level(String template, int restart) {
        return new ListLevel(1, ListLevel.DECIMAL, template, restart, false);
    }

    private static ListLevel[] levels(ListLevel... first) {
        return java.util.Arrays.copyOf(first, ListLevel.COUNT);
    }
}
