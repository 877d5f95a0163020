package org.taizhang.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-x", "@SUM(A1)", "\t=1", "\r=1"})
    void whatBeginsLikeAFormulaIsText(String name) {
        assertThat(Harmless.of(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "市水务局", "一=二", "water-bureau"})
    void otherTextStays(String name) {
        assertThat(Harmless.of(name)).isEqualTo(name);
    }
}
