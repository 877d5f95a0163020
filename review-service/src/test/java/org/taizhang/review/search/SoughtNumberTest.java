package org.taizhang.review.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZG-2025-0288",
                "zg-2025-288",
                "〔2025〕0288",
                "〔2025〕288号",
                "[2025] 0288",
                "2025-0288",
                "2025年第288号"
            })
    void aNumberIsKnownHoweverItIsWritten(String words) {
        assertThat(SoughtNumber.of(words)).contains(new SoughtNumber(2025, 288));
    }

    @ParameterizedTest
    @ValueSource(strings = {"288", "0288", "第288号"})
    void theLastPartSufficesAsItIsSaid(String words) {
        assertThat(SoughtNumber.of(words)).contains(new SoughtNumber(null, 288));
    }

    @ParameterizedTest
    @ValueSource(strings = {"水务局", "2025年度报告", "ZG", "1234567", ""})
    void wordsAreNoNumber(String words) {
        assertThat(SoughtNumber.of(words)).isEmpty();
    }
}
