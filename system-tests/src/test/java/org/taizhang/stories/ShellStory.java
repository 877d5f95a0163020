package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds on every page of the portal, whatever is done there.
class ShellStory {
    private static final Pattern NO_CONNECTION = Pattern.compile("ERR_INTERNET_DISCONNECTED|ERR_FAILED|fetch");

    private Portal portal;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
    }

    @AfterEach
    void theBrowserIsClosed() {
        portal.close();
    }

    @Test
    void anAddressWithoutASessionLeadsStraightToTheLoginAndBack() {
        try (var reviewer = portal.opensAs("reviewer", "/ledger?state=closed")) {
            assertThat(reviewer.page()).hasURL(Pattern.compile("/ledger\\?state=closed$"));
        }
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void anAddressThatIsNotForTheRoleHasNoPage() {
        try (var reporter = portal.opensAs("water-bureau-reporter", "/trail")) {
            reporter.sees("没有这个页面");
            assertThat(button(reporter, "开始核验")).hasCount(0);
        }
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void aClickWithoutAConnectionSaysSo() {
        try (var administrator = portal.opensAs("administrator", "/trail")) {
            administrator.sees(button(administrator, "开始核验"));

            administrator.context().setOffline(true);
            administrator.presses("开始核验").sees("没有连上服务器");

            administrator.context().setOffline(false);
            administrator.presses("开始核验").sees("条，完整");
            assertThat(administrator.page().getByText("没有连上服务器")).hasCount(0);
        }
        assertThat(portal.complaints())
                .allMatch(complaint -> NO_CONNECTION.matcher(complaint).find());
    }

    @Test
    void anOpenTabOutlivesARelease() {
        try (var reviewer = portal.opensAs("reviewer")) {
            var gone = new AtomicBoolean(true);
            reviewer.page().route(Pattern.compile("/assets/ReportListPage-.*\\.js"), route -> {
                if (gone.getAndSet(false)) route.fulfill(new Route.FulfillOptions().setStatus(404));
                else route.resume();
            });

            reviewer.goesTo("报告");

            assertThat(heading(reviewer, "报告")).isVisible();
            assertThat(reviewer.page()).hasURL(Pattern.compile("/reports$"));
            assertThat(gone).isFalse();
        }
    }

    @Test
    void escAsksBeforeItThrowsAwayWhatWasTyped() {
        try (var administrator = portal.opensAs("administrator", "/units")) {
            administrator.presses("新增单位");
            Locator dialog = administrator.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("名称").fill("市图书馆");

            administrator.page().keyboard().press("Escape");

            assertThat(dialog.getByText("离开就没有了")).isVisible();
            dialog.getByRole(AriaRole.BUTTON, named("接着写")).click();
            assertThat(dialog.getByLabel("名称")).hasValue("市图书馆");
        }
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void onPaperThereIsNoShell() {
        try (var reviewer = portal.opensAs("reviewer", "/ledger")) {
            assertThat(heading(reviewer, "台账")).isVisible();

            reviewer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(reviewer.page().getByRole(AriaRole.NAVIGATION)).not().isVisible();
            assertThat(heading(reviewer, "台账")).isVisible();
        }
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void theKeysOfAPageAreListedAndWork() {
        try (var reviewer = portal.opensAs("reviewer", "/ledger")) {
            assertThat(heading(reviewer, "台账")).isVisible();
            reviewer.page().keyboard().press("?");
            reviewer.sees(reviewer.page().getByRole(AriaRole.DIALOG).getByText("去待办"));
            reviewer.page().keyboard().press("Escape");

            reviewer.page().keyboard().press("g");
            reviewer.page().keyboard().press("r");

            assertThat(heading(reviewer, "报告")).isFocused();
        }
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void nothingMovesForWhoDoesNotWantIt() {
        try (var reviewer = portal.opensAs("reviewer", "/ledger")) {
            reviewer.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Object longest = reviewer.page()
                    .evaluate("() => Math.max(...[...document.querySelectorAll('*')].map(one => "
                            + "parseFloat(getComputedStyle(one).transitionDuration)))");
            assertThat(((Number) longest).doubleValue()).isLessThan(0.001);
        }
    }

    private static Locator button(Portal.Visit visit, String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Portal.Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
