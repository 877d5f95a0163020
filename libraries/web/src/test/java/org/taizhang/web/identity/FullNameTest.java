package org.taizhang.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullNameTest {

    @Test
    void aChineseNameBeginsWithTheFamily() {
        assertThat(FullName.of("周", "敏")).isEqualTo("周敏");
        assertThat(FullName.of("欧阳", "春晓")).isEqualTo("欧阳春晓");
    }

    @Test
    void othersBeginWithWhatTheyWereGiven() {
        assertThat(FullName.of("Lovelace", "Ada")).isEqualTo("Ada Lovelace");
        assertThat(FullName.of("", "敏")).isEqualTo("敏");
    }
}
