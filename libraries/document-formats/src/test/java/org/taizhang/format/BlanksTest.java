package org.taizhang.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlanksTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u3000\u30002023 年工作,2023年工作",
                "张  三,张 三",
                "an  old\u00a0tale,an old tale",
                "完成 。下一步,完成。下一步",
                "零\u200b宽\ufeff字,零宽字",
                "A 股,A股"
            })
    void oneRuleHoldsForAllBlanks(String raw, String normal) {
        assertThat(Blanks.normalize(raw)).isEqualTo(normal);
    }

    @Test
    void blanksAloneAreNothing() {
        assertThat(Blanks.normalize("\t \u3000\u200b")).isEmpty();
    }

    @Test
    void normalTextStaysAsItIs() {
        Random random = new Random(7);
        String alphabet = " \t\n\u3000\u00a0\u2009一二三。，（）abc123\u200b\u00ad𠮷";
        for (int run = 0; run < 2000; run++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            String once = Blanks.normalize(raw);

            assertThat(Blanks.normalize(once)).isEqualTo(once);
            assertThat(once).doesNotContain("\n", "\t", "  ", "\u3000");
        }
    }
}
