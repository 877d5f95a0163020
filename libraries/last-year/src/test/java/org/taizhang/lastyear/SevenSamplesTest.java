package org.taizhang.lastyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seven samples against reports of the year before that were written for them.
class SevenSamplesTest {

    private static final List<String> UNITS = List.of(
            "water-bureau",
            "archives",
            "womens-federation",
            "npc-standing-committee-office",
            "ecology-environment-bureau",
            "university",
            "district-committee");

    private static final List<Statement> SEVEN = Read.seven();

    record Expected(String unit, String begins, Outcome outcome) {}

    static List<Expected> expected() {
        try (InputStream in =
                Objects.requireNonNull(SevenSamplesTest.class.getResourceAsStream("/last-year/expected.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Expected(cells[0], cells[1], Outcome.valueOf(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void whatBecameOfAPromiseIsFoundInTheNextReport(Expected expected) {
        Statement before = Read.resource(expected.unit() + "-2022.txt");
        Statement now = SEVEN.get(UNITS.indexOf(expected.unit()));

        FollowUp found = Promises.follow(before, now).stream()
                .filter(one -> one.promise().in(before.text()).contains(expected.begins()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not read as a promise: " + expected.begins()));

        assertThat(found.outcome())
                .as(
                        "%s: %s",
                        found.ground(),
                        found.said() == null ? "-" : found.said().in(now.text()))
                .isEqualTo(expected.outcome());
    }

    @Test
    void everyPromiseIsAnsweredOnceAndInItsOrder() {
        Statement before = Read.resource("archives-2022.txt");

        List<FollowUp> found = Promises.follow(before, SEVEN.get(1));

        assertThat(found)
                .extracting(one -> one.promise().start())
                .containsExactlyElementsOf(
                        before.promises().stream().map(Place::start).toList());
    }
}
