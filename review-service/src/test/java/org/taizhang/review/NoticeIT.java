package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// What people are told, each thing once, in the portal and in one mail a day.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticeIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final AtomicInteger YEARS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(5100, 5900));

    @Inject
    MockMailbox mailbox;

    @Test
    @Order(1)
    void oneMailTellsWhatIsNeitherReadNorSettledAlsoWhereTwoSendAtOnceAndASecondOneNothing() {
        await().atMost(SOON)
                .until(() -> Api.as("university-leader")
                                .get("/api/notices/settings")
                                .jsonPath()
                                .get("address")
                        != null);
        String kept = open("university");
        String ended = open("university");
        String elsewhere = open("womens-federation");
        told("womens-federation-leader", elsewhere);
        told("womens-federation-reporter", elsewhere);
        told("university-leader", kept);
        told("university-leader", ended);
        Api.done("reviewer", "/api/campaigns/" + ended + "/closing", "");
        JsonPath preview = Api.as("administrator").get("/api/digests/preview").jsonPath();

        assertThat(preview.getInt("people")).isPositive();
        assertThat(preview.getList("samples.text", String.class))
                .allSatisfy(text -> assertThat(text).contains("/notices"));
        assertThat(mails("university-leader")).isEmpty();
        int sent = together(() -> Api.done("administrator", "/api/digests", "").getInt("sent"));
        int again = Api.done("administrator", "/api/digests", "").getInt("sent");

        assertThat(sent).isEqualTo(mailbox.getTotalMessagesSent());
        assertThat(Stream.of("university-leader", "womens-federation-leader", "womens-federation-reporter"))
                .allSatisfy(username -> assertThat(mails(username)).hasSize(1));
        assertThat(again).isZero();
        assertThat(mails("university-leader")).singleElement().satisfies(mail -> {
            assertThat(mail.getText()).contains("/campaigns/" + kept).doesNotContain(ended);
            assertThat(mail.getHeaders()).containsKey("Message-ID");
        });
    }

    @Test
    @Order(2)
    void aCampaignIsToldToItsUnitsOnceAndToNobodyElse() {
        String id = open("archives");

        Map<String, Object> notice = told("archives-leader", id);
        told("archives-reporter", id);

        assertThat(notice)
                .containsEntry("kind", "campaign-opened")
                .containsEntry("settled", false)
                .containsEntry("readAt", null);
        assertThat(about("university-reporter", id)).isEmpty();
        assertThat(about("reviewer", id)).isEmpty();
        assertThat(Api.status("university-reporter", "/api/notices/" + notice.get("id") + "/read", ""))
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void aReminderIsANoticeThatSettlesWhenTheCampaignEnds() {
        String id = open("archives");
        Api.done("reviewer", "/api/campaigns/" + id + "/reminders", "{}");
        await().atMost(SOON).until(() -> about("archives-reporter", id).stream()
                .anyMatch(notice -> notice.get("kind").equals("campaign-reminded")));

        Api.done("reviewer", "/api/campaigns/" + id + "/closing", "");

        assertThat(about("archives-reporter", id)).hasSize(2).allMatch(notice -> notice.get("settled")
                .equals(true));
        assertThat(about("archives-reporter", id, "?unread=true")).isEmpty();
    }

    @Test
    @Order(4)
    void whatWasReadCountsNoMore() {
        String one = open("ecology-bureau");
        told("ecology-bureau-leader", one);
        String other = open("ecology-bureau");
        Map<String, Object> newest = told("ecology-bureau-leader", other);
        int before = unread("ecology-bureau-leader");

        Api.done("ecology-bureau-leader", "/api/notices/" + newest.get("id") + "/read", "");
        int after = unread("ecology-bureau-leader");
        String until = "{\"until\": \"%s\"}".formatted(newest.get("madeAt"));
        Api.done("ecology-bureau-leader", "/api/notices/read", until);

        assertThat(after).isEqualTo(before - 1);
        assertThat(unread("ecology-bureau-leader")).isZero();
    }

    @Test
    @Order(5)
    void whoWantsAKindInNeitherWayIsNotToldOfIt() {
        String wish = """
                {"settings": [{"kind": "campaign-opened", "inPortal": false, "byMail": false}]}""";
        Api.as("congress-office-reporter")
                .body(wish)
                .put("/api/notices/settings")
                .then()
                .statusCode(200);

        String id = open("congress-office");
        told("congress-office-leader", id);

        assertThat(about("congress-office-reporter", id)).isEmpty();
    }

    @Test
    @Order(6)
    void aSlipIsRefusedAndDigestsAreForAdministrators() {
        assertThat(Api.as("reviewer").get("/api/notices?unread=yes").statusCode())
                .isEqualTo(400);
        assertThat(Api.as("reviewer").get("/api/notices?kind=gossip").statusCode())
                .isEqualTo(400);
        assertThat(Api.as("reviewer").get("/api/digests/preview").statusCode()).isEqualTo(403);
        assertThat(Api.status("approver", "/api/digests", "")).isEqualTo(403);
    }

    /// As two replicas would at the same hour.
    ///
    /// @return the sum of what both answer
    private static int together(Callable<Integer> one) {
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            int sum = 0;
            for (Future<Integer> answer : replicas.invokeAll(List.of(one, one))) sum += answer.get();
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Mail> mails(String username) {
        return mailbox.getMailsSentTo(username + "@example.org");
    }

    private static int unread(String username) {
        return Api.as(username).get("/api/notices/unread").jsonPath().getInt("count");
    }

    private static Map<String, Object> told(String username, String subject) {
        await().atMost(SOON).until(() -> !about(username, subject).isEmpty());
        return about(username, subject).getFirst();
    }

    private static List<Map<String, Object>> about(String username, String subject) {
        return about(username, subject, "");
    }

    private static List<Map<String, Object>> about(String username, String subject, String more) {
        return Api.all(username, "/api/notices" + more).getList("items.findAll { it.subject == '" + subject + "' }");
    }

    /// A campaign that asks one unit, in a year of its own.
    private static String open(String unit) {
        String wish = """
                {"title": "年度报告", "kind": "accountability", "year": %d, "rhythm": "once", "branch": "%s",
                 "withBranch": true, "due": "%s"}""".formatted(YEARS.incrementAndGet(), unit, today().plusDays(30));
        String id = Api.done("reviewer", "/api/campaigns", wish).getString("id");
        Api.done("reviewer", "/api/campaigns/" + id + "/opening", "");
        return id;
    }

    private static LocalDate today() {
        return ChinaDay.of(Instant.now());
    }
}
