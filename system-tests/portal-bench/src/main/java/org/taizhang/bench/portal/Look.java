package org.taizhang.bench.portal;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// Looks at pages, each time with a browser that has kept nothing but the login.
final class Look {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int SETTLED_MILLIS = 1_500;
    private static final int BETWEEN_KEYS_MILLIS = 200;
    private static final String HEADING = "h1";

    private static final String WATCH = """
            window.seen = { firstSight: 0, blocked: 0, answer: 0 }
            const watch = (type, options, note) =>
              new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options })
            watch('largest-contentful-paint', {}, paint => { seen.firstSight = paint.startTime })
            watch('longtask', {}, task => { seen.blocked += Math.max(0, task.duration - 50) })
            watch('event', { durationThreshold: 16 }, event => {
              if (event.interactionId) seen.answer = Math.max(seen.answer, event.duration)
            })""";

    private final Browser browser;
    private final String address;
    private final int slowdown;

    /// @param slowdown how many times slower than this machine the browser computes
    Look(Browser browser, String address, int slowdown) {
        this.browser = browser;
        this.address = address;
        this.slowdown = slowdown;
    }

    /// From the address without a session through Keycloak's form to the page, which is what is measured.
    Sight afterLogin(Place place, Login login) {
        try (BrowserContext context = fresh(new Browser.NewContextOptions())) {
            return measured(context, place, page -> {
                page.navigate(address + place.path());
                login.fillIn(page);
            });
        }
    }

    Sight at(Place place, Login login) {
        try (BrowserContext context = fresh(new Browser.NewContextOptions().setStorageState(login.session()))) {
            return measured(context, place, page -> page.navigate(address + place.path()));
        }
    }

    private interface Opening {
        void of(Page page);
    }

    private BrowserContext fresh(Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setViewportSize(WIDTH, HEIGHT).setLocale("zh-CN"));
        context.addInitScript(WATCH);
        return context;
    }

    private Sight measured(BrowserContext context, Place place, Opening opening) {
        Page page = context.newPage();
        CDPSession chromium = context.newCDPSession(page);
        Traffic traffic = Traffic.of(chromium, address);
        var rate = new JsonObject();
        rate.addProperty("rate", slowdown);
        chromium.send("Emulation.setCPUThrottlingRate", rate);
        opening.of(page);
        page.locator(HEADING).first().waitFor();
        page.waitForTimeout(SETTLED_MILLIS);
        long files = traffic.files();
        long data = traffic.data();
        long requests = traffic.requests();
        long firstSight = seen(page, "firstSight");
        long blocked = seen(page, "blocked");
        press(page, place.keys());
        return new Sight(files, data, requests, firstSight, blocked, seen(page, "answer"));
    }

    private static void press(Page page, List<String> keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            page.waitForTimeout(BETWEEN_KEYS_MILLIS);
        }
    }

    private static long seen(Page page, String what) {
        var seen = (Map<?, ?>) page.evaluate("() => window.seen");
        return seen.get(what) instanceof Number number ? Math.round(number.doubleValue()) : 0;
    }
}
