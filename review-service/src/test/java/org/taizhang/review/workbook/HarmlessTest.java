package org.taizhang.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-甲", "@甲", "\t=1", "\n=1", "＝1", "＋1", "－甲", "＠甲", "'=1", "''-1"})
    void whatBeginsLikeAFormulaIsKeptFromBeingOneAndComesBackTheSame(String text) {
        String harmless = Harmless.of(text);

        assertThat(harmless).isEqualTo("'" + text);
        assertThat(Harmless.undone(harmless)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "甲", "'", "''", "'s-Hertogenbosch", "1-2", "甲=乙"})
    void whatIsHarmlessStays(String text) {
        assertThat(Harmless.of(text)).isEqualTo(text);
        assertThat(Harmless.undone(text)).isEqualTo(text);
    }
}
