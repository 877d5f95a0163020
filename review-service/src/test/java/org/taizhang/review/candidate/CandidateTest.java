package org.taizhang.review.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Conflict;

class CandidateTest {

    private static final UUID REPORT = UUID.randomUUID();

    @Test
    void aCandidateIsDecidedOnce() {
        var accepted = candidate("党建工作有待加强。");
        accepted.accept(UUID.randomUUID());
        var rejected = candidate("党建工作有待加强。");
        rejected.reject("not a problem");

        assertThatThrownBy(() -> accepted.reject("too late")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rejected.accept(UUID.randomUUID())).isInstanceOf(Conflict.class);
    }

    @Test
    void theSameWordsInOtherSpacesWidthsAndPunctuationAreTheSame() {
        assertThat(candidate("一是学习１次，效果 不够好；").textKey())
                .isEqualTo(candidate("一是学习1次、效果不够好。").textKey())
                .isNotEqualTo(candidate("一是学习2次，效果不够好；").textKey());
    }

    @Test
    void anAnswerIsTakenOver() {
        var decided = candidate("党建工作有待加强。");
        decided.reject("not a problem");
        var next = candidate("党建工作有待加强");

        next.answerLike(decided);

        assertThat(next.state()).isEqualTo("rejected");
        assertThat(next.reason()).isEqualTo("not a problem");
    }

    @Test
    void whatWasMergedStaysMergedInTheNextVersion() {
        var item = UUID.randomUUID();
        var merged = candidate("党建工作有待加强。");
        merged.merge(item);
        var next = candidate("党建工作有待加强");

        next.answerLike(merged);

        assertThat(next.state()).isEqualTo("accepted");
        assertThat(next.item()).isEqualTo(item);
        assertThat(next.isMerged()).isTrue();
        assertThatThrownBy(() -> merged.accept(UUID.randomUUID())).isInstanceOf(Conflict.class);
    }

    private static Candidate candidate(String text) {
        return new Candidate(
                UUID.randomUUID(),
                REPORT,
                UUID.randomUUID(),
                Passage.read(CandidateKind.PROBLEM, 0, text.length(), text, "1"));
    }
}
