package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/// A person in front of a real browser: `portal.opensAs("reviewer").goesTo("待办")`.
///
/// Whatever the browser complains about meanwhile is kept, and is a fault in the end.
final class Portal implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int FAILED = 500;
    /// Asked for before it is there, which every browser notes: the session before the login, the reading before
    /// extract-service has heard of the upload, the comparison with a reading before the first.
    private static final Pattern NOT_YET_THERE = Pattern.compile("status of 401 .*/api/me\\b"
            + "|status of 404 .*/api/(readings|upload-parts)/[0-9a-f-]{36}(/difference)?(?!/)");
    private static final String WATCH_POLICY = """
            addEventListener('securitypolicyviolation',
                violation => console.error('policy: ' + violation.violatedDirective + ' ' + violation.blockedURI))""";

    private final Playwright playwright;
    private final Browser browser;
    private final StackUnderTest stack = StackUnderTest.running();
    private final String address = stack.address("portal");
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> failures = new ArrayList<>();

    Portal() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no Chromium on the PATH: install Debian's packages chromium and fonts-noto-cjk"));
    }

    /// A browser of their own, logged in through Keycloak's page.
    Visit opensAs(String username) {
        return opensAs(username, "/");
    }

    /// The same, at an address of the portal: nothing stands between it and the login form.
    Visit opensAs(String username, String path) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1600, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(WATCH_POLICY);
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.onResponse(this::note);
        page.navigate(address + path);
        page.locator("#username").fill(username);
        page.locator("#password").fill("taizhang-demo");
        page.locator("#kc-login").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航")))
                .isVisible();
        return new Visit(username, context, page);
    }

    private void note(ConsoleMessage message) {
        String said = "%s (%s)".formatted(message.text(), message.location());
        if (message.type().equals("error") && !NOT_YET_THERE.matcher(said).find()) complaints.add(said);
    }

    /// The browser says that a service failed, but not why; the services' logs do, under the number of the call.
    private void note(Response answer) {
        if (answer.status() >= FAILED) failures.add(answer);
    }

    List<String> complaints() {
        Stream<String> failed = failures.stream().map(answer -> "%d %s: %s"
                .formatted(
                        answer.status(),
                        answer.url(),
                        stack.logged(answer.headers().getOrDefault("x-correlation-id", "(none)"))));
        return Stream.concat(complaints.stream(), failed).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// What one person does.
    record Visit(String username, BrowserContext context, Page page) implements AutoCloseable {

        /// And is there: what comes next is not done to the page before.
        Visit goesTo(String place) {
            Locator link = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(place).setExact(true));
            link.click();
            assertThat(link).hasAttribute("aria-current", "page");
            return this;
        }

        Visit offers(String fileName, byte[] content) {
            page.locator("input[type=file]:not([webkitdirectory])")
                    .setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
            return this;
        }

        /// Within a part of the page that has a name.
        Locator part(String name) {
            return page.getByRole(
                    AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
        }

        Visit sees(Locator what) {
            assertThat(what.first()).isVisible();
            return this;
        }

        Visit sees(String text) {
            return sees(page.getByText(text));
        }

        Visit sees(Pattern text) {
            return sees(page.getByText(text));
        }

        Visit follows(String link) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first()
                    .click();
            return this;
        }

        Visit presses(String button) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .first()
                    .click();
            return this;
        }

        Visit turnsTo(String tab) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                    .click();
            return this;
        }

        /// Answers a dialog, optionally with words in one of its fields.
        Visit answers(String title, Map<String, String> words, String button) {
            Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
            words.forEach((field, text) -> {
                Locator input = dialog.getByLabel(field, new Locator.GetByLabelOptions().setExact(true))
                        .and(page.locator("input, textarea"));
                input.fill(text);
                // A date is taken when its field is left.
                input.press("Tab");
            });
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(button).setExact(true))
                    .click();
            assertThat(dialog).isHidden();
            return this;
        }

        /// What a link downloads.
        byte[] download(Locator link) {
            var download = page.waitForDownload(link.first()::click);
            try (var content = download.createReadStream()) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Keeps what is on the screen as pictures, and fails when somebody could not use it: in both
        /// themes, on a desk, on a phone, at 200 %, and without motion.
        Visit isPictured(String name) {
            new Picture(page, name).take();
            return this;
        }

        /// Without pictures: what axe has against the page as it is now.
        Visit isAccessible() {
            Assertions.assertThat(Accessibility.faults(page)).isEmpty();
            return this;
        }

        /// Changes the language of the portal, in place.
        Visit speaksEnglish() {
            return presses("EN，切换为英文").sees(page.locator("html[lang=en]"));
        }

        /// What a script of the page could get hold of.
        String withinReachOfScripts() {
            return String.valueOf(page.evaluate(
                    "() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) + document.cookie"));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
