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
    void anEndlessNameIsCut() {
        assertThat(FileName.clean("长".repeat(300))).hasSize(255);
    }
}
