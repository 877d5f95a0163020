package org.taizhang.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, bytes 0-3/10",
        "bytes=3-, bytes 3-9/10",
        "bytes=-4, bytes 6-9/10",
        "bytes=-99, bytes 0-9/10",
        "bytes=8-99, bytes 8-9/10",
        "bytes=10-, bytes */10",
        "bytes=10-12, bytes */10",
        "bytes=-0, bytes */10"
    })
    void onePartOfTheBytesIsUnderstood(String header, String contentRange) {
        assertThat(Range.parse(header, 10)).map(range -> range.of(10)).contains(contentRange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=5-3", "bytes=-", "pages=1-2", "bytes=a-b", ""})
    void whatIsNotOnePartIsAnsweredWhole(String header) {
        assertThat(Range.parse(header, 10)).isEmpty();
    }
}
