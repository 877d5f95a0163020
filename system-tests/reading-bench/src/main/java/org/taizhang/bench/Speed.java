package org.taizhang.bench;

import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/// Reading beside what others need for a part of it: HanLP for the segmentation of the texts alone, Tika for the bare
/// text of the documents alone.
final class Speed {
    private final Reading reading = new Reading();
    private final AutoDetectParser tika = new AutoDetectParser();
    private final List<Object> kept = new ArrayList<>();

    void run(Path samples, Path texts, PrintStream out) throws Exception {
        Texts reports = Texts.of(samples);
        Texts longer = Texts.of(texts);
        out.println(Contest.heading());
        for (Contest contest : List.of(
                text("txt, samples", reports, file -> keep(reading.analysis(file)), 12),
                text("txt, longer texts", longer, file -> keep(reading.analysis(file)), 12),
                text("the same with JSON", longer, file -> keep(reading.json(file)), 0),
                documents(samples, ".docx", 5),
                documents(samples, ".doc", 2),
                documents(samples, ".pdf", 1.6))) {
            out.println(contest.row(contest.run()));
        }
    }

    /// HanLP gets its text for nothing, so only files take part that are plain what that is.
    private record Texts(List<Path> files, List<String> texts, double megabytes) {
        static Texts of(Path folder) throws IOException {
            List<Path> files = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            double megabytes = 0;
            for (Path file : Samples.withText(folder, ".txt")) {
                byte[] bytes = Files.readAllBytes(file);
                var text = new String(bytes, StandardCharsets.UTF_8);
                if (text.indexOf('\ufffd') < 0) {
                    files.add(file);
                    texts.add(text);
                    megabytes += bytes.length / 1e6;
                }
            }
            return new Texts(files, texts, megabytes);
        }
    }

    private Contest text(String name, Texts texts, Consumer<Path> ours, double target) {
        return new Contest(
                name,
                texts.megabytes(),
                "MB",
                () -> texts.files().forEach(ours),
                () -> texts.texts().forEach(text -> keep(StandardTokenizer.segment(text))),
                target);
    }

    private Contest documents(Path folder, String suffix, double target) throws IOException {
        List<Path> files = Samples.withText(folder, suffix);
        return new Contest(
                suffix.substring(1), files.size(), "", () -> readAll(files), () -> extractAll(files), target);
    }

    private void readAll(List<Path> files) {
        files.forEach(file -> keep(reading.analysis(file)));
    }

    private void extractAll(List<Path> files) throws IOException, SAXException, TikaException {
        for (Path file : files) {
            var text = new BodyContentHandler(-1);
            try (TikaInputStream in = TikaInputStream.get(file)) {
                tika.parse(in, text, new Metadata(), new ParseContext());
            }
            keep(text.toString());
        }
    }

    /// What nobody looks at, the compiler may leave out.
    private void keep(Object result) {
        kept.clear();
        kept.add(result);
    }
}
