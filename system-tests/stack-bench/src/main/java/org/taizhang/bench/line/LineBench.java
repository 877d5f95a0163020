package org.taizhang.bench.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;

/// `./taizhang bench line [FILES]`: the bare chain and the product side by side, with the same kind of
/// files and as many on their way: how long one takes, how many a second come through, and what each
/// process spends on one.
///
/// Both are warmed up first, and then measured in turns, so that whatever else the machine does meets
/// both. Elapsed time depends on who else uses the machine, processor time hardly.
final class LineBench {
    private static final String SAMPLE = "docs/sample/0-compilation.docx";
    private static final int FILES = 300;
    private static final int AT_ONCE = 8;
    private static final int TURNS = 3;

    private final Console console;
    private final Processor processor;
    private final SampleReports reports;
    private final AtomicInteger made = new AtomicInteger();

    private LineBench(Workplace place) {
        this.console = place.console();
        this.processor = new Processor(place.data());
        this.reports = SampleReports.of(place.home().resolve(SAMPLE));
    }

    public static void main(String[] arguments) throws Exception {
        var console = Console.standard();
        try {
            var place = Workplace.from(System.getenv(), console);
            int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : FILES;
            new LineBench(place).run(place, Math.max(files, TURNS));
        } catch (NumberFormatException e) {
            console.print("taizhang: how many files? " + e.getMessage());
            System.exit(1);
        } catch (StartFailure | IllegalStateException e) {
            console.print("taizhang: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(Workplace place, int files) throws Exception {
        processor.begin();
        var product = new Product(place.publicUrl(), place.issuer());
        try (var scene = new Scene(place);
                var bare = new BareChain(scene)) {
            console.print("%d files to warm up, then %d one at a time and %d with %d on their way, in %d turns of each"
                    .formatted(files, files, files, AT_ONCE, TURNS));
            send(bare, files, AT_ONCE);
            send(productAnew(product), files, AT_ONCE);
            processor.awaitRest();
            oneAtATime(bare, product, files / TURNS);
            many(bare, product, files / TURNS);
        }
    }

    private void oneAtATime(BareChain bare, Product product, int files) throws InterruptedException {
        bare.forgetTimes();
        product.forgetTimes(true);
        for (int turn = 0; turn < TURNS; turn++) {
            send(bare, files, 1);
            send(productAnew(product), files, 1);
            processor.awaitRest();
        }
        console.print("%n%-28s %8s %8s %8s".formatted("one on its way, ms", "p50", "p95", "p99"));
        row("bare chain", bare.times());
        row("product: upload to receipt", product.receipts());
        row("product: upload to visible", product.visible());
        console.print("%-28s %8.2f %8.2f %8.2f"
                .formatted(
                        "visible, in bare chains",
                        times(bare, product, 50),
                        times(bare, product, 95),
                        times(bare, product, 99)));
        console.print("(%.1f questions a file)".formatted(product.questionsPerFile()));
    }

    private static double times(BareChain bare, Product product, int percent) {
        return product.visible().percentile(percent) / bare.times().percentile(percent);
    }

    private void row(String what, Times times) {
        console.print("%-28s %8.1f %8.1f %8.1f"
                .formatted(what, times.percentile(50), times.percentile(95), times.percentile(99)));
    }

    private void many(BareChain bare, Product product, int files) throws InterruptedException {
        product.forgetTimes(false);
        var ofBare = new Account();
        var ofProduct = new Account();
        for (int turn = 0; turn < TURNS; turn++) {
            measure(ofBare, bare, files);
            measure(ofProduct, productAnew(product), files);
        }
        console.print("%n%-28s %10s   processor time of one file, ms".formatted(AT_ONCE + " on their way", "files/s"));
        ofBare.print("bare chain");
        ofProduct.print("product");
        console.print("%-28s %10.2f".formatted("product, in bare chains", ofProduct.perSecond() / ofBare.perSecond()));
        console.print("(%.1f questions a file)".formatted(product.questionsPerFile()));
    }

    /// What the line puts off is waited for and charged, but not counted as time.
    private void measure(Account account, Line line, int files) throws InterruptedException {
        processor.begin();
        long began = System.nanoTime();
        send(line, files, AT_ONCE);
        account.took(files, Duration.ofNanos(System.nanoTime() - began));
        processor.awaitRest();
        account.spent(processor.spent());
    }

    private Product productAnew(Product product) {
        product.logIn();
        return product;
    }

    private void send(Line line, int files, int atOnce) throws InterruptedException {
        try (var senders = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> outcomes = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                outcomes.add(senders.submit(() -> {
                    line.take(reports.next(made.getAndIncrement()));
                    return null;
                }));
            }
            for (Future<?> outcome : outcomes) outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file did not come through: " + e.getCause(), e);
        }
    }

    /// Files, time and processor time of several turns.
    private final class Account {
        private final Map<String, Duration> spent = new LinkedHashMap<>();
        private int files;
        private Duration time = Duration.ZERO;

        void took(int more, Duration longer) {
            files += more;
            time = time.plus(longer);
        }

        void spent(Map<String, Duration> more) {
            more.forEach((name, duration) -> spent.merge(name, duration, Duration::plus));
        }

        double perSecond() {
            return files / (time.toNanos() / 1e9);
        }

        void print(String what) {
            double all = spent.values().stream().mapToDouble(this::perFile).sum();
            var line = new StringBuilder("%-28s %10.1f   %.0f:".formatted(what, perSecond(), all));
            spent.forEach((name, duration) -> {
                if (perFile(duration) >= 0.5) line.append("  %s %.1f".formatted(name, perFile(duration)));
            });
            console.print(line.toString());
        }

        private double perFile(Duration duration) {
            return duration.toMillis() / (double) files;
        }
    }
}
