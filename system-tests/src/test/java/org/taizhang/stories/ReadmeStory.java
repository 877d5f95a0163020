package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The five minutes of both READMEs, word for word: each person, file and label that a step names is used, in the
/// browser, in the order of the text.
class ReadmeStory {

    private static final String TITLE = "2023年市水务局党组落实全面从严治党主体责任情况报告";

    @Test
    void theFiveMinutesOfTheReadmeWorkAsWritten() {
        try (var portal = new Portal()) {
            walk(Readme.of("README.md", "## Five minutes with the sample"), portal);
            assertThat(portal.complaints()).isEmpty();
        }
    }

    @Test
    void bothReadmesNameTheSame() {
        Readme english = Readme.of("README.md", "## Five minutes with the sample");
        Readme chinese = Readme.of("README.zh-CN.md", "## 五分钟走一遍");

        for (int step = 1; step <= Readme.STEPS; step++)
            assertThat(chinese.step(step).text).contains(english.step(step).named());
    }

    private static void walk(Readme readme, Portal portal) {
        Readme.Step login = readme.step(1);
        Readme.Step upload = readme.step(2);
        try (var city = portal.opensAs(login.name("city-reporter"))) {
            city.goesTo(upload.name("报送"))
                    .offers("0-compilation.docx", sample(upload.name("docs/sample/0-compilation.docx")));
            Locator sent = city.part("本次上传");
            sent.getByText(upload.name("确认拆分")).click();
            city.presses("确认拆分").sees("报告已建").goesTo("报送");
            city.sees(sent.getByText(upload.name("拆分为 7 份")));
        }
        Readme.Step submission = readme.step(3);
        try (var reporter = portal.opensAs(submission.name("water-bureau-reporter"))) {
            reporter.goesTo(submission.name("首页"));
            reporter.page()
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(TITLE))
                    .getByText(submission.name("去提交"))
                    .click();
            reporter.page()
                    .locator("aside .card")
                    .first()
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            assertThat(reporter.page().locator("article [data-here]").first()).isInViewport();
            reporter.presses(submission.name("提交"))
                    .answers("提交报告", Map.of(), "提交")
                    .sees("待审签");
        }
        Readme.Step approval = readme.step(4);
        for (String person : List.of("water-bureau-leader", "reviewer", "approver")) {
            try (var visit = portal.opensAs(approval.name(person))) {
                visit.goesTo(approval.name("待办"))
                        .follows(TITLE)
                        // the list that is being left has such a button, too
                        .sees(visit.page().locator("article"))
                        .presses(approval.name("通过"))
                        .presses(approval.name("确认通过"))
                        .sees("已通过：");
            }
        }
        ledger(readme.step(5), portal);
        readme.isWalked();
    }

    private static void ledger(Readme.Step step, Portal portal) {
        try (var reviewer = portal.opensAs(step.name("reviewer"))) {
            reviewer.goesTo("报告").follows(TITLE).turnsTo(step.name("问题与承诺"));
            reviewer.presses(step.name("列入台账"))
                    .answers("列入整改台账", Map.of(), "列入台账")
                    .follows("查看整改事项")
                    .sees(Pattern.compile("^下一步：等.*签收$"));
        }
        String number = As.reporterOf("water-bureau")
                .sees("/api/items?state=assigned&sort=updated")
                .at("/items/0/number")
                .asText();
        try (var reporter = portal.opensAs(step.name("water-bureau-reporter"))) {
            reporter.goesTo(step.name("台账"))
                    .follows(number)
                    .presses(step.name("签收"))
                    .answers("签收整改事项", Map.of("措施 1", "每月研究一次", "责任领导", "分管副局长", "责任人", "办公室主任"), "签收")
                    .sees("下一步：整改并申请销号");
            reporter.presses(step.name("填写进展")).answers("填写整改进展", Map.of("进展情况", "已研究 3 次"), "保存");
            reporter.presses(step.name("上传佐证")).offers("制度.pdf", "%PDF-1.4 制度".getBytes(StandardCharsets.UTF_8));
            reporter.answers("上传佐证材料", Map.of("材料生效日期", Items.today().toString()), "上传")
                    .sees("制度.pdf");
            reporter.presses(step.name("申请销号"))
                    .answers("申请销号", Map.of("整改成效", "每月研究一次，12 个月没有间断"), "提交申请")
                    .sees("申请销号（第 1 次）");
        }
        decides(portal, step.name("reviewer"), number, step.name("通过，提请验收"));
        decides(portal, step.name("approver"), number, step.name("予以销号"));
        assertThat(As.reviewer()
                        .sees("/api/items?q=" + number)
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("closed");
    }

    /// Opens an item in the queue, ticks what the slip asks, and decides.
    private static void decides(Portal portal, String person, String number, String decision) {
        try (var visit = portal.opensAs(person)) {
            visit.goesTo("待办").follows(number).sees("对账销号单");
            LedgerStory.ticks(visit.part("下一步").getByRole(AriaRole.CHECKBOX));
            visit.page().getByText("现场核查").first().click();
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + decision)))
                    .click();
            visit.sees(Pattern.compile("^(已通过|已办)"));
        }
    }

    private static byte[] sample(String path) {
        try {
            return Files.readAllBytes(StackUnderTest.root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The numbered steps of a README, and what of them was used.
    private record Readme(List<Step> steps) {

        static final int STEPS = 5;
        private static final Pattern STEP = Pattern.compile("(?m)^\\d\\. (.*)$");

        static Readme of(String file, String heading) {
            String all = read(StackUnderTest.root().resolve(file));
            int start = all.indexOf(heading);
            assertThat(start).as("the heading " + heading + " in " + file).isNotNegative();
            List<Step> steps = STEP.matcher(all.substring(start))
                    .results()
                    .limit(STEPS)
                    .map(found -> new Step(found.group(1)))
                    .toList();
            assertThat(steps).hasSize(STEPS);
            return new Readme(steps);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Step step(int number) {
            return steps.get(number - 1);
        }

        void isWalked() {
            steps.forEach(Step::isWalked);
        }

        private static final class Step {
            /// Accounts and files stand in backticks, labels of the portal in bold.
            private static final Pattern NAMED = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");

            private static final Set<String> NOT_OF_THE_BROWSER = Set.of("./taizhang up", "taizhang-demo");

            private final String text;
            private final Set<String> used = new LinkedHashSet<>();

            Step(String text) {
                this.text = text;
            }

            /// A name that the step must name, too.
            String name(String name) {
                assertThat(named()).contains(name);
                used.add(name);
                return name;
            }

            List<String> named() {
                return NAMED.matcher(text)
                        .results()
                        .map(Step::one)
                        .filter(name -> !NOT_OF_THE_BROWSER.contains(name))
                        .distinct()
                        .toList();
            }

            private static String one(MatchResult found) {
                return found.group(1) == null ? found.group(2) : found.group(1);
            }

            void isWalked() {
                assertThat(used).as(text).containsExactlyInAnyOrderElementsOf(named());
            }
        }
    }
}
