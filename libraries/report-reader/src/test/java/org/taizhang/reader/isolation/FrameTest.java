package org.taizhang.reader.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Reason;

class FrameTest {
    private static final List<Answer> ANSWERS = List.of(
            new Answer.Read("{\"reports\":[\"一二𠮷\"]}".getBytes(UTF_8), "{\"lines\":[\"一\"]}".getBytes(UTF_8)),
            new Answer.Read("{}".getBytes(UTF_8), new byte[0]),
            new Answer.Unreadable(Reason.TOO_LARGE, "9 bytes，九字"),
            new Answer.Died("ended with 137"));

    private final Random random = new Random(42);

    @Test
    void everyAnswerSurvivesItsFrame() throws IOException {
        for (Answer answer : ANSWERS) {
            Frame read = read(written(new Frame(answer, true)));

            assertThat(read).usingRecursiveComparison().isEqualTo(new Frame(answer, true));
        }
    }

    @Test
    void brokenFramesAreFaultsOfInputAndNothingElse() throws IOException {
        for (int run = 0; run < 2000; run++) {
            byte[] frame = written(new Frame(ANSWERS.get(run % ANSWERS.size()), false));
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(isAnswered(Arrays.copyOf(frame, random.nextInt(frame.length + 1))))
                    .isIn(true, false);
        }
    }

    private static byte[] written(Frame frame) throws IOException {
        var bytes = new ByteArrayOutputStream();
        frame.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Frame read(byte[] frame) throws IOException {
        return Frame.read(new DataInputStream(new ByteArrayInputStream(frame)));
    }

    private static boolean isAnswered(byte[] frame) {
        try {
            read(frame);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
