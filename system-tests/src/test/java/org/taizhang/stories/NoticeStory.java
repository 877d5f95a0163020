package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The office asks a unit for its report; its leader is told by the bell, and by one mail that lies in the mailbox.
class NoticeStory {
    private static final String UNIT = "district";
    private static final String LEADER = UNIT + "-leader";

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
        try (var leader = portal.opensAs(LEADER)) {
            String campaign = opened(title);
            rings(leader).sees(title).follows("全部通知");
            leader.sees("新的报送任务").isPictured("notices");
            administratorSends();

            assertThat(mailsTo(LEADER)).singleElement().satisfies(mail -> assertThat(mail)
                    .contains("/campaigns/" + campaign));
            administratorSends();
            assertThat(mailsTo(LEADER)).hasSize(1);

            leader.follows(title).sees(title);
            new As(LEADER)
                    .waitsFor("it to be read", "/api/notices?limit=200", seen -> seen.findParents("subject").stream()
                            .filter(notice -> notice.path("subject").asText().equals(campaign))
                            .noneMatch(notice -> notice.path("readAt").isNull()));
        }
    }

    private static Portal.Visit rings(Portal.Visit visit) {
        var bell = new Page.GetByRoleOptions().setName(Pattern.compile("^未读通知，"));
        visit.page().getByRole(AriaRole.BUTTON, bell).click();
        return visit;
    }

    private static void administratorSends() {
        As.administrator().asks(Call.post("/api/digests")).good();
    }

    private static List<String> mailsTo(String username) {
        return StackUnderTest.running().mails().stream()
                .map(mail -> mail.replace("=\r\n", "")) // lines that were broken for the way
                .filter(mail -> mail.contains("To: " + username + "@example.org"))
                .toList();
    }

    private String opened(String title) {
        var wish = new LinkedHashMap<>(Attempts.campaignOf(UNIT));
        wish.putAll(Map.of("title", title, "kind", "accountability", "year", sample.year()));
        As reviewer = As.reviewer();
        String campaign = reviewer.sends("/api/campaigns", wish).at("/id").asText();
        reviewer.asks(Call.post("/api/campaigns/" + campaign + "/opening")).good();
        new As(LEADER).waitsFor("the notice", "/api/notices?limit=200", seen -> seen.toString()
                .contains(campaign));
        return campaign;
    }
}
