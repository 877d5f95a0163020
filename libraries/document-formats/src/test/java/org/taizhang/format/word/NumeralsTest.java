package org.taizhang.format.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "chineseCounting, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCounting, 101, 一百零一",
        "chineseCounting, 110, 一百一十",
        "chineseCountingThousand, 1010, 一千零一十",
        "chineseCountingThousand, 1001, 一千零一",
        "chineseLegalSimplified, 12, 壹拾贰",
        "ideographTraditional, 3, 丙",
        "ideographTraditional, 11, 11",
        "ideographZodiac, 12, 亥",
        "ideographDigital, 203, 二〇三",
        "decimal, 7, 7",
        "decimalEnclosedCircle, 1, ①",
        "decimalEnclosedCircle, 20, ⑳",
        "decimalEnclosedCircle, 21, ㉑",
        "decimalEnclosedCircle, 50, ㊿",
        "decimalEnclosedCircle, 51, 51",
        "decimalEnclosedParen, 2, ⑵",
        "decimalFullWidth, 12, １２",
        "decimalZero, 5, 05",
        "upperRoman, 14, XIV",
        "lowerLetter, 28, bb",
        "unheard-of, 9, 9"
    })
    void numbersLookAsWordShowsThem(String format, int number, String shown) {
        assertThat(Numerals.of(format, number)).isEqualTo(shown);
    }

    @Test
    void noNumberBreaksAnyFormat() {
        for (int code = 0; code < 256; code++) {
            for (int number : new int[] {Integer.MIN_VALUE, -1, 0, 1, 9999, 10_000, Integer.MAX_VALUE}) {
                assertThat(Numerals.of(Numerals.format(code), number).length()).isLessThan(40);
            }
        }
    }
}
