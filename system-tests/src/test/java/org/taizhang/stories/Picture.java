package org.taizhang.stories;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.Assertions;

/// A page, or a dialog on it, as it looks on a desk, on a smaller one and on a phone, in light and dark, kept in
/// `target/screenshots`; and what is wrong with it there.
final class Picture {
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final Size DESK = new Size(1440, 900);
    private static final Size PHONE = new Size(390, 844);
    private static final List<Size> SIZES = List.of(DESK, new Size(1280, 720), PHONE);
    /// What is left of a small desk at 200 %.
    private static final Size ZOOMED = new Size(640, 360);

    private static final int QUALITY = 55;
    private static final String SETTLED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
    private static final String STILL_MOVING = """
            () => document.getAnimations()
              .filter(one => one.playState === 'running' && one.effect.getComputedTiming().duration > 1)
              .map(one => `${one.animationName ?? one.transitionProperty} of ${one.effect.target.outerHTML.slice(0, 120)}`)""";

    private record Size(int width, int height) {}

    private final Page page;
    private final String name;
    private final List<String> faults = new ArrayList<>();

    Picture(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /// Takes all of them and leaves the page as it was; fails with every fault that was seen.
    void take() {
        ViewportSize before = page.viewportSize();
        try {
            for (Size size : SIZES) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) look(size, scheme);
            }
            see(ZOOMED, media(ColorScheme.LIGHT));
            sideways("at 200 %");
            see(DESK, media(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
            keep("1440-forced");
        } finally {
            page.setViewportSize(before.width, before.height);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(null)
                    .setReducedMotion(null)
                    .setForcedColors(null));
        }
        Assertions.assertThat(faults).as(name).isEmpty();
    }

    private void look(Size size, ColorScheme scheme) {
        see(size, media(scheme));
        String sight = size.width() + "-" + (scheme == ColorScheme.DARK ? "dark" : "light");
        keep(sight);
        sideways(sight);
        if (size.equals(DESK) || size.equals(PHONE)) {
            Accessibility.faults(page).forEach(fault -> faults.add(sight + " " + fault));
        }
        if (scheme == ColorScheme.LIGHT && size.equals(DESK)) {
            still();
            small(name);
        }
        if (scheme == ColorScheme.LIGHT && size.equals(PHONE)) small(name + "-phone");
    }

    /// Without motion: what still fades would be seen half way.
    private static Page.EmulateMediaOptions media(ColorScheme scheme) {
        return new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(ForcedColors.NONE);
    }

    private void see(Size size, Page.EmulateMediaOptions media) {
        page.emulateMedia(media);
        page.setViewportSize(size.width(), size.height());
        page.evaluate(SETTLED);
    }

    private void still() {
        ((List<?>) page.evaluate(STILL_MOVING)).forEach(one -> faults.add("moves all the same: " + one));
    }

    private void sideways(String sight) {
        Accessibility.sideways(page).forEach(one -> faults.add(sight + " scrolls sideways because of " + one));
    }

    private void keep(String sight) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + sight + ".png")));
    }

    /// Small enough for a document that shows it.
    private void small(String as) {
        CDPSession chromium = page.context().newCDPSession(page);
        try {
            var how = new JsonObject();
            how.addProperty("format", "webp");
            how.addProperty("quality", QUALITY);
            String data =
                    chromium.send("Page.captureScreenshot", how).get("data").getAsString();
            Files.write(FOLDER.resolve(as + ".webp"), Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            chromium.detach();
        }
    }
}
