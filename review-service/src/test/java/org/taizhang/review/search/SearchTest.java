package org.taizhang.review.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Invalid;

class SearchTest {

    @Test
    void severalWordsAreParted() {
        assertThat(new Search(" 漏损　GIS  漏损 ", null, null, null, null).each()).containsExactly("漏损", "gis");
        assertThat(Search.isToConfirm("漏损")).isFalse();
        assertThat(Search.isToConfirm("漏损率")).isTrue();
        assertThat(Search.isToConfirm("漏-")).isTrue();
    }

    @Test
    void marksAloneAreNothingToLookFor() {
        assertThatThrownBy(() -> new Search("《》", null, null, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Search("一 二 三 四 五 六 七 八 九", null, null, null, null))
                .isInstanceOf(Invalid.class);
    }
}
