package org.taizhang.review.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<Lot> POPULATION = IntStream.rangeClosed(1, 200)
            .mapToObj(i -> lot(i, i % 4 == 0 ? List.of(RiskSign.RETURNED) : List.of()))
            .toList();

    @Test
    void theSameSeedAndPopulationGiveTheSameSampleInWhateverOrderTheyCome() {
        var shuffled = new ArrayList<>(POPULATION);
        Collections.shuffle(shuffled, new Random(1));

        List<Lot> drawn = Draw.of(POPULATION, Weights.USUAL, "5f3759df00c0ffee", 20);

        assertThat(Draw.of(shuffled, Weights.USUAL, "5f3759df00c0ffee", 20)).isEqualTo(drawn);
        assertThat(drawn).hasSize(20).doesNotHaveDuplicates();
        assertThat(Draw.of(POPULATION, Weights.USUAL, "5f3759df00c0ffef", 20)).isNotEqualTo(drawn);
    }

    /// Whoever has the seed finds these, in any version of this service.
    @Test
    void aDrawOfBeforeIsTheDrawOfToday() {
        List<Lot> population = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> lot(i, i % 3 == 0 ? List.of(RiskSign.OVERDUE, RiskSign.REBOUNDED) : List.of()))
                .toList();

        assertThat(Draw.of(population, Weights.USUAL, "0000000000000001", 3))
                .extracting(Lot::number)
                .containsExactly("ZG-2026-0009", "ZG-2026-0006", "ZG-2026-0008");
        assertThat(Draw.digest(population, Weights.USUAL))
                .isEqualTo("f1157020f012a215cdaa83b452e0b49fc6858e5b22eac81b93239efef85ee6b4");
    }

    @Test
    void moreThanThereIsIsAll() {
        assertThat(Draw.of(POPULATION, Weights.USUAL, "a", 500)).containsExactlyInAnyOrderElementsOf(POPULATION);
    }

    @Test
    void theFirstToBeDrawnIsAsLikelyAsItsWeightSays() {
        List<Lot> population = List.of(lot(1, List.of()), lot(2, List.of(RiskSign.RETURNED)));
        int draws = 20_000;

        long heavy = IntStream.range(0, draws)
                .filter(seed -> Draw.of(population, Weights.USUAL, Integer.toString(seed), 1)
                        .getFirst()
                        .number()
                        .endsWith("2"))
                .count();

        assertThat(heavy / (double) draws).isCloseTo(3 / 4.0, within(0.015));
    }

    @Test
    void withEqualWeightsEveryItemIsDrawnAsOften() {
        var none = new Weights(0, 0, 0, 0, 0);
        var drawn = new int[POPULATION.size()];
        int draws = 4000;

        for (int seed = 0; seed < draws; seed++) {
            for (Lot lot : Draw.of(POPULATION, none, Integer.toString(seed), 20))
                drawn[Integer.parseInt(lot.number().substring(8)) - 1]++;
        }

        // 400 each; six standard deviations of a binomial are 114
        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(286, 514));
    }

    @Test
    void theDigestIsOfNumbersSignsAndWeightsInNoOrder() {
        var shuffled = new ArrayList<>(POPULATION);
        Collections.shuffle(shuffled, new Random(2));
        String digest = Draw.digest(POPULATION, Weights.USUAL);

        assertThat(Draw.digest(shuffled, Weights.USUAL)).isEqualTo(digest);
        assertThat(Draw.digest(POPULATION, new Weights(2, 5, 1, 2, 3))).isNotEqualTo(digest);
        assertThat(Draw.digest(POPULATION.subList(1, 200), Weights.USUAL)).isNotEqualTo(digest);
    }

    private static Lot lot(int number, List<RiskSign> signs) {
        return new Lot(UUID.randomUUID(), String.format(Locale.ROOT, "ZG-2026-%04d", number), signs);
    }
}
