package org.taizhang.review.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    /// Where the folding of the database and ours may part, an index proves nothing.
    @Test
    void onlyWhatFoldsAlikeEverywhereIsLookedUp() {
        assertThat(Grams.indexed("漏损")).containsExactlyInAnyOrder(Grams.of("漏损"));
        assertThat(Grams.indexed("GIS")).containsExactlyInAnyOrder(Grams.of("gis"));
        assertThat(Grams.indexed("é")).isEmpty();
        assertThat(Grams.indexed("𠮷")).isEmpty();
    }

    private static int last(String word) {
        int[] grams = Grams.of(word);
        return grams.length == 1 ? grams[0] : word.charAt(0) << 16 | word.charAt(1);
    }
}
