package org.taizhang.review.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final String TEXT = "一、基本情况\n抓好管网漏损治理。开展夜间检漏；修复漏点12处。\n“GIS”平台已上线。";

    @Test
    void theSentenceWithMostOfTheWordsComesFirst() {
        assertThat(Sentence.best(TEXT, List.of("漏点", "修复", "治理"), 3))
                .extracting(Sentence::text)
                .containsExactly("修复漏点12处。", "抓好管网漏损治理。");
    }

    @Test
    void aPlaceIsWhereTheTextSaysIt() {
        for (Sentence sentence : Sentence.best(TEXT, List.of("漏"), 9))
            assertThat(TEXT.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
    }

    @Test
    void greatAndSmallLettersAreTheSame() {
        assertThat(Sentence.best(TEXT, List.of("gis"), 3))
                .extracting(Sentence::text)
                .containsExactly("“GIS”平台已上线。");
    }

    @Test
    void noMoreThanWantedAndNothingWhereNothingStands() {
        assertThat(Sentence.best(TEXT, List.of("漏"), 2)).hasSize(2);
        assertThat(Sentence.best(TEXT, List.of("巡察"), 2)).isEmpty();
        assertThat(Sentence.best("", List.of("漏"), 2)).isEmpty();
    }

    /// A file of fixed width breaks its lines within words.
    @Test
    void aWordThatGoesOnInTheNextLineIsFoundWithItsSentence() {
        String text = "二、工作\n全年开展夜间检\n漏35次。群众满意。\n三、打算";

        assertThat(Sentence.best(text, List.of("检漏", "35"), 3)).containsExactly(new Sentence(5, 18, "全年开展夜间检漏35次。"));
        assertThat(Sentence.best(text, List.of("满意"), 3))
                .extracting(Sentence::text)
                .containsExactly("群众满意。");
    }
}
