package org.taizhang.bench.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Prints what the pages of a running portal cost: bytes as transferred beside their budget, when the page was there,
/// how long it was deaf, and how long it took to answer a key.
///
/// Run as `PortalBench STATE [--runs N] [--slow N]`. `STATE` is the `run/state.json` of the stack, which needs at least
/// one report and one item (`./taizhang demo`). `--slow 4` computes four times slower, as an office machine does.
public final class PortalBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RUNS = 3;
    private static final int SHELL_AND_QUEUE = 180;
    private static final int REPORT = 260;
    private static final String ROW = "%-16s %8s %8s %8s %8s %8s %10s %10s %10s";

    private PortalBench() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(arguments);
        String address = JSON.readTree(Files.readString(Path.of(options.getFirst())))
                .at("/addresses/portal")
                .asText();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            var login = new Login(browser, "reviewer", address);
            var look = new Look(browser, address, number(options, "--slow", 1));
            int runs = number(options, "--runs", RUNS);
            out.printf(
                    ROW + "%n", "page", "kB", "budget", "files", "data", "requests", "seen ms", "blocked", "answer ms");
            Place home = Place.of("login → home", "/", "?", "Escape").within(SHELL_AND_QUEUE);
            print(out, home, runs, () -> look.afterLogin(home, login));
            for (Place place : places(browser, address, login)) {
                print(out, place, runs, () -> look.at(place, login));
            }
        }
    }

    private static List<Place> places(Browser browser, String address, Login login) throws IOException {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setStorageState(login.session()))) {
            String report = first(context, address + "/api/reports?limit=1");
            String item = first(context, address + "/api/items?limit=1");
            return List.of(
                    Place.of("queue", "/queue", "j", "j", "k").within(SHELL_AND_QUEUE),
                    Place.of("report", "/reports/" + report, "n", "n", "p").within(REPORT),
                    Place.of("ledger", "/ledger", "j", "j", "k"),
                    Place.of("item", "/ledger/" + item, "?", "Escape"));
        }
    }

    private static String first(BrowserContext context, String list) throws IOException {
        JsonNode found = JSON.readTree(context.request().get(list).text()).at("/items/0/id");
        if (found.isMissingNode())
            throw new IllegalStateException("nothing at " + list + "; run ./taizhang demo first");
        return found.asText();
    }

    private static void print(PrintStream out, Place place, int runs, Supplier<Sight> look) {
        var sights = new ArrayList<Sight>();
        for (int run = 0; run < runs; run++) sights.add(look.get());
        Sight sight = Sight.median(sights);
        String budget = place.budget().isEmpty()
                ? ""
                : "%s%d"
                        .formatted(
                                sight.kilobytes() > place.budget().getAsInt() ? "! " : "",
                                place.budget().getAsInt());
        out.printf(
                ROW + "%n",
                place.name(),
                sight.kilobytes(),
                budget,
                sight.filesInKilobytes(),
                sight.dataInKilobytes(),
                sight.requests(),
                sight.firstSight(),
                sight.blocked(),
                // Chromium does not report answers within one picture.
                sight.answer() == 0 ? "< 16" : sight.answer());
    }

    private static int number(List<String> options, String name, int usual) {
        int at = options.indexOf(name);
        return at < 0 ? usual : Integer.parseInt(options.get(at + 1));
    }

    private static Path chromium() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                        .split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no Chromium on the PATH: install Debian's package chromium"));
    }
}
