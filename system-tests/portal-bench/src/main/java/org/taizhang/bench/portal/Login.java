package org.taizhang.bench.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/// A demonstration user, who logs in once; what their browser then holds serves for all looks.
final class Login {
    private static final String PASSWORD = "taizhang-demo";

    private final String username;
    private final String address;
    private final String session;

    Login(Browser browser, String username, String address) {
        this.username = username;
        this.address = address;
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/login");
            fillIn(page);
            this.session = context.storageState();
        }
    }

    String session() {
        return session;
    }

    void fillIn(Page page) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(address) + ".*"));
    }
}
