package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// To people of one unit the things of another do not exist, at every operation that the services publish.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIsUnknownStory {
    private static final List<String> SERVICES = List.of("ingest", "extract", "review");
    private static final As STRANGER = As.reporterOf("archives");

    private final Chapter<Owned> things = Chapter.of("thing of another unit", Owned::byWaterBureau);

    @Test
    void everyPublishedOperationIsTried() {
        var tried = new TreeSet<String>();
        all(Owned.byNobody()).forEach(attempts -> tried.addAll(attempts.keySet()));

        var published = new TreeSet<String>();
        SERVICES.forEach(service -> published.addAll(operationsOf(service)));

        assertThat(tried).isEqualTo(published);
    }

    private static Stream<Map<String, List<Call>>> all(Owned owned) {
        return Stream.of(Attempts.atThings(owned), Attempts.atLists(owned), Attempts.beyondTheRole());
    }

    private static List<String> operationsOf(String service) {
        JsonNode paths = STRANGER.sees("/api/openapi/" + service).path("paths");
        var operations = new ArrayList<String>();
        paths.properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    @Test
    void whatIsForeignIsNotFound() {
        Owned owned = things.told();
        var softly = new SoftAssertions();

        Attempts.atThings(owned)
                .forEach((operation, calls) -> calls.forEach(call -> {
                    Answer answer = STRANGER.asks(call);
                    softly.assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
                    softly.assertThat(answer.text()).as(operation).contains("/problems/not-found");
                }));

        softly.assertAll();
    }

    /// A leader may not upload at all, so that some answers are 403; then so are those about what never was.
    @ParameterizedTest
    @ValueSource(strings = {"archives-reporter", "archives-leader", "district-leader"})
    void whatIsForeignIsAnsweredAsWhatNeverWas(String username) {
        Owned owned = things.told();
        var person = new As(username);
        Map<String, List<Call>> atNothing = Attempts.atThings(Owned.byNobody());
        var softly = new SoftAssertions();

        Attempts.atThings(owned).forEach((operation, calls) -> {
            Answer foreign = person.asks(calls.getFirst());
            Answer nothing = person.asks(atNothing.get(operation).getFirst());
            softly.assertThat(foreign.status()).as(foreign + " but " + nothing).isEqualTo(nothing.status());
            softly.assertThat(foreign.status()).as(foreign.toString()).isBetween(400, 499);
        });

        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"archives-reporter", "archives-leader"})
    void listsHoldNothingForeign(String username) {
        Owned owned = things.told();
        var person = new As(username);
        var softly = new SoftAssertions();

        Attempts.atLists(owned)
                .forEach((operation, calls) -> calls.forEach(call -> {
                    Answer answer = person.asks(call);
                    softly.assertThat(answer.status()).as(answer.toString()).isIn(200, 404);
                    softly.assertThat(answer.text()).as(operation).doesNotContain(owned.ids());
                }));

        softly.assertAll();
    }

    @Test
    void theRoleAloneForbids() {
        var softly = new SoftAssertions();

        Attempts.beyondTheRole()
                .values()
                .forEach(calls -> calls.forEach(call -> {
                    Answer answer = STRANGER.asks(call);
                    softly.assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
                }));

        softly.assertAll();
    }

    @Test
    void aSystemReadsWhatEventsNameAndNothingElse() {
        Owned owned = things.told();
        var softly = new SoftAssertions();

        all(owned)
                .forEach(attempts -> attempts.forEach((operation, calls) -> calls.forEach(call -> {
                    Answer answer = As.integrator().asks(call);
                    softly.assertThat(answer.status())
                            .as(answer.toString())
                            .isEqualTo(Attempts.FOR_SYSTEMS.contains(operation) ? 200 : 403);
                })));

        softly.assertAll();
    }

    @Test
    void aSystemFindsWhatEventsName() {
        Owned owned = things.told();
        As system = As.integrator();

        assertThat(system.sees("/api/reports?upload=" + owned.upload()).toString())
                .contains(owned.report());
        assertThat(system.sees("/api/items?report=" + owned.report()).toString())
                .contains(owned.item());
        assertThat(system.sees("/api/evidence?item=" + owned.item()).toString()).contains(owned.evidence());
        assertThat(system.sees("/api/reports/" + owned.report() + "/candidates").toString())
                .contains(owned.candidate());
        assertThat(system.sees("/api/units").toString()).contains("city", owned.unit());
        assertThat(system.sees("/api/reports/" + owned.report()).path("may")).isEmpty();
        assertThat(system.sees("/api/items/" + owned.item()).path("may")).isEmpty();
    }

    @Test
    void noAnswerToASystemNamesAPerson() {
        Owned closed = Owned.byWaterBureau();
        Items.progressed(closed.unit(), closed.item());
        Items.applied(closed.unit(), closed.item());
        Items.passed(closed.item());
        Items.closed(closed.item());
        List<Call> readable = all(closed)
                .flatMap(attempts -> attempts.entrySet().stream())
                .filter(attempt -> Attempts.FOR_SYSTEMS.contains(attempt.getKey()))
                .flatMap(attempt -> attempt.getValue().stream())
                .toList();

        List<String> toASystem = Names.in(readable, As.integrator());

        assertThat(toASystem).isEmpty();
        assertThat(Names.in(readable, As.reviewer()))
                .as("people are told who it was")
                .hasSizeGreaterThan(6);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        Owned owned = things.told();
        Stream<Call> operations =
                all(owned).flatMap(attempts -> attempts.values().stream()).map(List::getFirst);
        Stream<Call> ofTheGateway = Stream.of("/api/me", "/api/events", "/api/openapi/review", "/api/no-such-thing")
                .map(Call::get);
        var softly = new SoftAssertions();

        Stream.concat(operations, ofTheGateway).forEach(call -> {
            Answer answer = As.nobody().asks(call);
            softly.assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        });

        softly.assertAll();
    }

    @Test
    void evidenceForAForeignItemIsRefused() {
        Owned owned = things.told();
        byte[] proof = "别人的材料".getBytes(StandardCharsets.UTF_8);

        Answer foreign = STRANGER.asks(Call.post("/api/evidence", Items.evidence("archives", owned.item(), proof)));
        String own = Items.proven(owned.unit(), owned.item());

        JsonNode item = As.reporterOf(owned.unit())
                .waitsFor("own evidence", "/api/items/" + owned.item(), seen -> evidenceOf(seen)
                        .contains(own));
        assertThat(evidenceOf(item)).containsExactly(owned.evidence(), own);
        assertThat(foreign.status()).as(foreign.toString()).isEqualTo(404);
    }

    private static List<String> evidenceOf(JsonNode item) {
        return Reports.list(item.path("evidence")).stream().map(Reports::id).toList();
    }
}
