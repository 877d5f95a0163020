package org.taizhang.bench.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.taizhang.format.Decoded;
import org.taizhang.format.Limits;
import org.taizhang.format.file.FormatReader;
import org.taizhang.local.demo.Api;
import org.taizhang.local.demo.Multipart;

/// Reports that go in as files and are truly read, no two alike: paragraphs of the sample in another order, and in
/// each some words of its own.
final class ReadReports {

    private record Sender(String unit, String name) {}

    /// One person alone would meet the gateway's limits.
    private static final List<Sender> SENDERS = List.of(
            new Sender("water-bureau", "市水务局党组"),
            new Sender("archives", "市档案馆党委"),
            new Sender("womens-federation", "市妇联党组"),
            new Sender("congress-office", "市人大常委会机关党组"),
            new Sender("ecology-bureau", "市生态环境局党组"),
            new Sender("university", "X大学党委"),
            new Sender("district", "区委"));
    private static final int FIRST_YEAR = 2031;
    private static final int PARAGRAPHS = 60;
    private static final int OWN = 8;

    /// Longer than any title of a report, which would begin a report of its own.
    private static final int SHORTEST = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Characters that names of villages are made of.
    private static final String NAME = "松柏梅兰竹菊桃李杏柳榆槐桥塘湾坡岭岗寨营屯集店铺窑沟";

    private final List<String> paragraphs;
    private final Random random = new Random(14);

    ReadReports(Path sample) {
        this.paragraphs = paragraphs(sample);
    }

    /// What they say, for questions about it.
    List<String> handIn(Api api, int count) throws InterruptedException {
        var said = new ArrayList<String>();
        List<Api.Caller> callers =
                SENDERS.stream().map(one -> api.as(one.unit() + "-reporter")).toList();
        for (int n = 0; n < count; n++) {
            Sender sender = SENDERS.get(n % SENDERS.size());
            String text = text(sender.name(), FIRST_YEAR + n / SENDERS.size());
            said.add(text);
            callers.get(n % SENDERS.size())
                    .post(
                            "/api/uploads",
                            Multipart.of(
                                    "report.txt",
                                    text.getBytes(StandardCharsets.UTF_8),
                                    Map.of("unit", sender.unit())));
        }
        awaitAll(api.as("reviewer"), count);
        return said;
    }

    private static void awaitAll(Api.Caller reviewer, int count) throws InterruptedException {
        long began = System.nanoTime();
        while (reviewer.get("/api/reports?limit=1").path("total").asInt() < count) {
            if (System.nanoTime() - began > PATIENCE.toNanos())
                throw new IllegalStateException("not all files are read after " + PATIENCE);
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private String text(String unit, int year) {
        var chosen = new ArrayList<>(paragraphs);
        Collections.shuffle(chosen, random);
        var lines = new ArrayList<>(chosen.subList(0, Math.min(PARAGRAPHS, chosen.size())));
        for (int n = 0; n < OWN; n++)
            lines.add("在%s村%s村开展走访，协调解决群众反映的问题%d个。".formatted(name(), name(), 1 + random.nextInt(90)));
        return "%d年%s落实全面从严治党主体责任情况报告\n\n一、主要工作\n%s\n\n二、存在问题\n一是学习抓得不够紧。二是基层走访偏少。\n\n三、下一步工作\n一是加强学习。二是多到基层。\n"
                .formatted(year, unit, String.join("\n", lines));
    }

    private String name() {
        return "" + letter() + letter();
    }

    private char letter() {
        return NAME.charAt(random.nextInt(NAME.length()));
    }

    private static List<String> paragraphs(Path sample) {
        byte[] file;
        try {
            file = Files.readAllBytes(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!(FormatReader.read("sample.docx", file, Limits.standard()) instanceof Decoded.Documents documents))
            throw new IllegalStateException("the sample cannot be read");
        return documents.documents().getFirst().paragraphs().stream()
                .map(paragraph -> paragraph.text().strip())
                .filter(text -> text.length() > SHORTEST)
                .toList();
    }
}
