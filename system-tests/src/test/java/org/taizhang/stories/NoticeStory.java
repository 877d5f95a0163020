package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The office asks a unit for its report; its leader is told by the bell, and by one mail that lies in the mailbox.
class NoticeStory {
    private static final String UNIT = "district";
    private static final String LEADER = UNIT + "-leader";
    private static final String REPORTER = UNIT + "-reporter";

    private Portal portal;
    private Sample sample;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
        sample = Sample.ofFreeYear();
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void whatIsAskedForIsToldByTheBellAndByOneMail() {
        String title = sample.year() + " 年度区委责任报告";
        String campaign = opened(title);
        administratorSendsAndReviewServiceDiesOnceTheLeaderHasTheirs(campaign);

        administratorSends();
        administratorSends();
        assertThat(mailsTo(LEADER, campaign)).as("never twice the same").hasSize(1);
        assertThat(mailsTo(REPORTER, campaign))
                .as("what others are told goes on")
                .hasSizeLessThan(2);

        try (var leader = portal.opensAs(LEADER)) {
            rings(leader).sees(title).follows("全部通知");
            leader.sees(leader.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("通知")))
                    .sees(title)
                    .sees("新的报送任务")
                    .isPictured("notices");
            leader.follows(title)
                    .sees(leader.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)));
            new As(LEADER).waitsFor("it to be read", "/api/notices?limit=200", seen -> seen.path("items")
                    .valueStream()
                    .filter(notice -> notice.path("subject").asText().equals(campaign))
                    .noneMatch(notice -> notice.path("readAt").isNull()));
        }
    }

    private static Portal.Visit rings(Portal.Visit visit) {
        var bell = new Page.GetByRoleOptions().setName(Pattern.compile("^未读通知，"));
        visit.page().getByRole(AriaRole.BUTTON, bell).click();
        return visit;
    }

    /// The mail is out, and the service that sent it has no time to note it.
    private static void administratorSendsAndReviewServiceDiesOnceTheLeaderHasTheirs(String campaign) {
        StackUnderTest stack = StackUnderTest.running();
        var sending = CompletableFuture.runAsync(() -> As.administrator().asks(Call.post("/api/digests")));
        await("the mail")
                .atMost(As.PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> mailsTo(LEADER, campaign), mails -> mails.size() == 1);
        stack.kill("review-service");
        sending.exceptionally(broken -> null).join();
        stack.isWhole();
    }

    private static void administratorSends() {
        As.administrator().asks(Call.post("/api/digests")).good();
    }

    /// Those that tell of a campaign.
    private static List<String> mailsTo(String username, String campaign) {
        return StackUnderTest.running().mails().stream()
                .map(mail -> mail.replace("=\r\n", "")) // lines that were broken for the way
                .filter(mail -> mail.contains("To: " + username + "@example.org"))
                .filter(mail -> mail.contains("/campaigns/" + campaign))
                .toList();
    }

    private String opened(String title) {
        var wish = new LinkedHashMap<>(Attempts.campaignOf(UNIT));
        wish.putAll(Map.of("title", title, "kind", "accountability", "year", sample.year()));
        // who is not in the directory yet is told nothing
        new As(LEADER).waitsFor("the directory", "/api/notices/settings", seen -> seen.hasNonNull("address"));
        As reviewer = As.reviewer();
        String campaign = reviewer.sends("/api/campaigns", wish).at("/id").asText();
        reviewer.asks(Call.post("/api/campaigns/" + campaign + "/opening")).good();
        new As(LEADER).waitsFor("the notice", "/api/notices?limit=200", seen -> seen.toString()
                .contains(campaign));
        return campaign;
    }
}
