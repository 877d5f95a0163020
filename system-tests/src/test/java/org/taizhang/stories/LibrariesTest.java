package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.EventType;
import org.taizhang.stories.Libraries.Message;
import org.taizhang.stories.Libraries.Read;

/// The golden samples are events for the libraries of others, too.
class LibrariesTest {

    @Test
    void everyGoldenSampleIsReadByTheLibrariesForJavaAndJavaScript() throws IOException {
        List<Message> samples = goldenSamples();
        var expected = new ArrayList<Read>();
        for (Message sample : samples) expected.add(Read.of(new ObjectMapper().readTree(sample.value())));

        assertThat(samples).hasSize(EventType.values().length);
        assertThat(Libraries.java(samples)).isEqualTo(expected);
        assertThat(Libraries.javaScript(samples)).isEqualTo(expected);
    }

    private static List<Message> goldenSamples() throws IOException {
        Path folder = Path.of("../libraries/events/src/test/resources/golden");
        try (Stream<Path> files = Files.list(folder)) {
            var samples = new ArrayList<Message>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                samples.add(new Message(EnvelopeJson.CONTENT_TYPE, Files.readString(file)));
            return samples;
        }
    }
}
