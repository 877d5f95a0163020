package org.taizhang.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.local.demo.Load;
import org.taizhang.local.demo.Unexpected;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.supervision.StackState;

/// `./taizhang bench line [FILES]`: how many files a second the running stack takes in and reads, and what each process
/// spends on one. Elapsed time depends on who else uses the machine, processor time hardly.
final class LineBench {
    private static final String SAMPLE = "docs/sample/0-compilation.docx";
    private static final int WINDOW = 100;

    private LineBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        var console = Console.standard();
        try {
            var place = Workplace.from(System.getenv(), console);
            int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10 * WINDOW;
            Path sample = place.home().resolve(SAMPLE);
            measure(place, new Load(place.publicUrl(), place.issuer(), sample), files);
        } catch (NumberFormatException e) {
            console.print("taizhang: how many files? " + e.getMessage());
            System.exit(1);
        } catch (Unexpected | StartFailure e) {
            console.print("taizhang: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Workplace place, Load load, int files) throws InterruptedException {
        place.console().print("%8s %8s  %s".formatted("files", "a second", "processor time for one file, in ms"));
        for (int done = WINDOW; done <= files; done += WINDOW) {
            Map<String, Duration> before = processorTimes(place);
            long began = System.nanoTime();
            load.send(WINDOW);
            double seconds = (System.nanoTime() - began) / 1e9;
            String spent = processorTimes(place).entrySet().stream()
                    .map(process -> "%s %d".formatted(process.getKey(), perFile(process, before)))
                    .collect(Collectors.joining("  "));
            place.console().print("%8d %8.1f  %s".formatted(done, WINDOW / seconds, spent));
        }
    }

    private static long perFile(Map.Entry<String, Duration> now, Map<String, Duration> before) {
        return now.getValue()
                        .minus(before.getOrDefault(now.getKey(), Duration.ZERO))
                        .toMillis()
                / WINDOW;
    }

    /// By process, with its children: the reader's workers, the connections of PostgreSQL.
    private static Map<String, Duration> processorTimes(Workplace place) {
        StackState state = StackState.read(place.data())
                .orElseThrow(() -> new StartFailure(
                        "nothing runs in " + place.data().root() + "; start it with ./taizhang up --detach"));
        Map<String, Duration> times = new LinkedHashMap<>();
        state.processes()
                .forEach((name, process) -> times.put(
                        name,
                        process.handle().stream()
                                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                                .reduce(Duration.ZERO, Duration::plus)));
        return times;
    }
}
