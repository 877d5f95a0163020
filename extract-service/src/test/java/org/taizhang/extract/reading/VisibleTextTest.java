package org.taizhang.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.web.problem.Invalid;

class VisibleTextTest {

    @Test
    void whatPeopleSeeIsTakenAsItIs() {
        assertThat(VisibleText.of("value", " 中共某市（𠮷）委：“两个维护”\n第二行\t完 ")).isEqualTo("中共某市（𠮷）委：“两个维护”\n第二行\t完");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\u00ad", "\u0000", "\u0085", "\ud842"})
    void whatTheyDoNotSeeIsRefused(String hidden) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> VisibleText.of("value", "甲" + hidden + "乙"));
    }
}
