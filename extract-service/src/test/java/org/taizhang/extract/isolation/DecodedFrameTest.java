package org.taizhang.extract.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taizhang.extract.format.Decoded;
import org.taizhang.extract.format.Document;
import org.taizhang.extract.format.MediaKind;
import org.taizhang.extract.format.Note;
import org.taizhang.extract.format.Paragraph;
import org.taizhang.extract.format.Reason;
import org.taizhang.extract.format.Refused;

class DecodedFrameTest {
    private static final String ALPHABET = "一二三、。abc 12𠮷\ufffd";

    private final Random random = new Random(42);

    @Test
    void everyAnswerSurvivesItsFrame() throws IOException {
        for (int run = 0; run < 500; run++) {
            Decoded decoded = anyDecoded();

            assertThat(DecodedFrame.read(DecodedFrame.write(decoded))).isEqualTo(decoded);
        }
    }

    @Test
    void brokenFramesAreFaultsOfInputAndNothingElse() throws IOException {
        for (int run = 0; run < 2000; run++) {
            byte[] frame = DecodedFrame.write(anyDecoded());
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(isAnswered(Arrays.copyOf(frame, random.nextInt(frame.length + 1))))
                    .isIn(true, false);
        }
    }

    private static boolean isAnswered(byte[] frame) {
        try {
            DecodedFrame.read(frame);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Decoded anyDecoded() {
        if (random.nextInt(4) == 0) {
            return new Decoded.Unreadable(any(Reason.values()), text());
        }
        return new Decoded.Documents(
                any(MediaKind.values()),
                some(() -> new Document(
                        text(),
                        any(MediaKind.values()),
                        some(() -> new Paragraph(text(), any(Paragraph.Place.values()))),
                        some(() -> new Note(text(), random.nextInt())))),
                some(() -> new Refused(text(), any(Reason.values()))));
    }

    private <T> List<T> some(java.util.function.Supplier<T> item) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> item.get()).toList();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String text() {
        int[] characters = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
