package org.taizhang.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void aNameIsNeverAPath() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\报告\\水务局.docx")).isEqualTo("水务局.docx");
        assertThat(FileName.clean("..")).isEqualTo("未命名");
    }

    @Test
    void marksThatWouldTurnANameAroundAreDropped() {
        assertThat(FileName.clean("报告\u202etxt.docx")).isEqualTo("报告txt.docx");
        assertThat(FileName.clean("报告\u0000\n.docx")).isEqualTo("报告.docx");
    }

    @Test
    void whatBrowsersWriteForQuotesAndLineEndsIsReadBack() {
        assertThat(FileName.clean("关于%22三项%22整改.docx")).isEqualTo("关于\"三项\"整改.docx");
        assertThat(FileName.clean("报告%0D%0A终稿.docx")).isEqualTo("报告终稿.docx");
    }

    @Test
    void anyOtherPercentSignStaysWhatItIs() {
        assertThat(FileName.clean("完成率100%.docx")).isEqualTo("完成率100%.docx");
        assertThat(FileName.clean("a%20b%2Fc%2522.docx")).isEqualTo("a%20b%2Fc%2522.docx");
    }

    @Test
    void anEndlessNameIsCut() {
        assertThat(FileName.clean("长".repeat(300))).hasSize(255);
        assertThat(FileName.clean("1." + "长".repeat(300))).isEqualTo("1." + "长".repeat(253));
        assertThat(FileName.clean("长".repeat(255))).isEqualTo("长".repeat(255));
    }

    @Test
    void aNameThatIsCutKeepsItsExtension() {
        assertThat(FileName.clean("长".repeat(300) + ".docx")).isEqualTo("长".repeat(250) + ".docx");
        assertThat(FileName.clean("𠮷".repeat(300) + ".pdf")).isEqualTo("𠮷".repeat(251) + ".pdf");
    }
}
