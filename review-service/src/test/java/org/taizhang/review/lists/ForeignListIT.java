package org.taizhang.review.lists;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.review.Api;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.kind.Commitment;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.Persons;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;
import org.taizhang.web.problem.Forbidden;

/// Who supervises a unit sees the list of a unit above in which it owes something, and adds nothing to it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ForeignListIT {

    private static final Person BELOW = Persons.person("below", Set.of("reviewer"), "water-bureau");

    @Inject
    ChinaDay day;

    @Inject
    ListRepository lists;

    @Inject
    WriteLines writeLines;

    @Inject
    CarryOver carryOver;

    @Test
    void theyOpenNoItemInIt() {
        UUID list = issued(2031);

        assertThatThrownBy(() -> writeLines.open(list, ask(), BELOW)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> writeLines.addAll(lists.locked(list, BELOW), List.of(ask()), BELOW)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theyTakeNoCandidateIntoIt() {
        UUID list = issued(2031);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> lists.toAdd(list, Kind.COMMITMENT, BELOW)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theyCarryNoCommitmentIntoIt() {
        String item = Api.as("reviewer").get("/api/items?list=" + issued(2031)).path("items[0].id");
        Api.done(
                "water-bureau-reporter",
                "/api/items/" + item + "/signature",
                "{\"measures\": [{\"text\": \"措施\"}], \"handler\": \"甲\"}");
        UUID later = issued(2032);
        LocalDate due = day.today().plusYears(1);

        assertThatThrownBy(() -> carryOver.carry(UUID.fromString(item), later, due, "跨年", BELOW))
                .isInstanceOf(Forbidden.class);
    }

    private Ask ask() {
        return new Ask(
                "water-bureau",
                "承诺",
                "承诺",
                ItemClass.STAGED,
                day.today().plusDays(30),
                null,
                null,
                List.of(),
                List.of(),
                new Commitment(2030));
    }

    /// Of the city, with one item of a unit below.
    private UUID issued(int year) {
        String list = Api.done(
                        "reviewer",
                        "/api/lists",
                        "{\"title\": \"承诺清单\", \"kind\": \"commitment\", \"year\": %d, \"unit\": \"city\"}"
                                .formatted(year))
                .getString("id");
        Api.done("reviewer", "/api/lists/" + list + "/lines", """
                {"unit": "water-bureau", "problem": "承诺", "class": "staged", "due": "%s",
                 "particulars": {"promisedIn": 2030}}""".formatted(
                        day.today().plusDays(30)));
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        return UUID.fromString(list);
    }
}
