package org.taizhang.review.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Invalid;

class GramsTest {

    @Test
    void aTextHasTheGramsOfEachWordInIt() {
        int[] text = Grams.of("抓好管网漏损治理，修复漏点。");

        for (String word : new String[] {"抓", "漏损", "管网漏损治理", "点"})
            assertThat(text).as(word).contains(Grams.of(word));
        for (String word : new String[] {"井", "漏网", "理修"})
            assertThat(text).as(word).doesNotContain(last(word));
    }

    @Test
    void lettersAreFoldedAndNothingIsKeptTwice() {
        assertThat(Grams.of("GIS")).isEqualTo(Grams.of("gis"));
        assertThat(Grams.of("漏漏漏")).hasSize(2);
        assertThat(Grams.of("，。 \n")).isEmpty();
    }

    @Test
    void severalWordsAreParted() {
        assertThat(new Search(" 漏损　GIS  漏损 ", null, null).each()).containsExactly("漏损", "gis");
        assertThat(Search.isToConfirm("漏损")).isFalse();
        assertThat(Search.isToConfirm("漏损率")).isTrue();
        assertThat(Search.isToConfirm("漏-")).isTrue();
    }

    @Test
    void marksAloneAreNothingToLookFor() {
        assertThatThrownBy(() -> new Search("《》", null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Search("一 二 三 四 五 六 七 八 九", null, null)).isInstanceOf(Invalid.class);
    }

    private static int last(String word) {
        int[] grams = Grams.of(word);
        return grams.length == 1 ? grams[0] : word.charAt(0) << 16 | word.charAt(1);
    }
}
