package org.taizhang.review.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.review.notice.Kind;

class LetterTest {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void itLeadsToEachSubjectAndToAllNotices() {
        Letter letter = Letter.of(
                List.of(
                        new Digest.Line(Kind.RETURNED, "report", SUBJECT, "2023年度\n报告"),
                        new Digest.Line(Kind.ITEM_DUE, "item", SUBJECT, "2024-0007"),
                        new Digest.Line(Kind.CAMPAIGN_DUE, "campaign", SUBJECT, "报送任务")),
                LocalDate.parse("2026-03-01"),
                "https://t.example");

        assertThat(letter.subject()).isEqualTo("台账：3 项通知（2026-03-01）");
        assertThat(letter.text())
                .contains("【已退回】2023年度 报告\nhttps://t.example/reports/" + SUBJECT)
                .contains("【事项临期】整改事项 2024-0007\nhttps://t.example/ledger/" + SUBJECT)
                .contains("【报送临期】报送任务\nhttps://t.example/campaigns/" + SUBJECT)
                .contains("https://t.example/notices");
    }
}
