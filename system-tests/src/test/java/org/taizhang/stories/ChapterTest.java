package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChapterTest {
    private final AtomicInteger tellings = new AtomicInteger();

    @Test
    void itIsToldOnceToAllWhoAsk() {
        Chapter<Integer> chapter = Chapter.of("number", tellings::incrementAndGet);

        assertThat(chapter.isTold()).isFalse();
        assertThat(chapter.told()).isEqualTo(1);
        assertThat(chapter.told()).isEqualTo(1);
    }

    @Test
    void whatCannotBeToldIsTriedOnceAndNamedByAllWhoNeedIt() {
        Chapter<Integer> chapter = Chapter.of("approved report", () -> {
            tellings.incrementAndGet();
            throw new AssertionError("404");
        });

        assertThatThrownBy(chapter::told).hasMessage("there is no approved report: 404");
        assertThatThrownBy(chapter::told).hasMessage("there is no approved report: 404");
        assertThat(tellings).hasValue(1);
    }
}
