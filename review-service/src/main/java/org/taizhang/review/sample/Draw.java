package org.taizhang.review.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.taizhang.web.CanonicalJson;
import org.taizhang.web.Digest;

/// Draws a weighted sample without replacement, which whoever has the seed and the population can draw again.
///
/// Each item gets the key `-ln(u) / weight`, and those with the smallest keys are taken: P. S. Efraimidis and
/// P. G. Spirakis, "Weighted random sampling with a reservoir", Information Processing Letters 97 (2006), 181–185. The
/// uniform `u` of an item is made of the first 53 bits of SHA-256 of `seed:number`, so that it depends on no order and
/// on no library's generator.
public final class Draw {

    private static final int BITS = 53;

    private Draw() {}

    /// @return at most so many, in the order in which they were drawn
    public static List<Lot> of(List<Lot> population, Weights weights, String seed, int size) {
        return population.stream()
                .map(lot -> new Keyed(lot, key(seed, lot.number(), weights.of(lot.signs()))))
                .sorted(Comparator.comparingDouble(Keyed::key)
                        .thenComparing(one -> one.lot().number()))
                .limit(size)
                .map(Keyed::lot)
                .toList();
    }

    /// SHA-256 of the canonical JSON of what a sample is drawn from: numbers, signs and weights.
    public static String digest(List<Lot> population, Weights weights) {
        List<Map<String, ?>> content = population.stream()
                .sorted(Comparator.comparing(Lot::number))
                .<Map<String, ?>>map(lot -> Map.of(
                        "number",
                        lot.number(),
                        "signs",
                        lot.signs().stream().map(RiskSign::wire).toList(),
                        "weight",
                        weights.of(lot.signs())))
                .toList();
        return Digest.of(CanonicalJson.write(Map.of("population", content)));
    }

    private record Keyed(Lot lot, double key) {}

    private static double key(String seed, String number, int weight) {
        // StrictMath gives the same bits everywhere.
        return -StrictMath.log(uniform(seed, number)) / weight;
    }

    /// Between 0 and 1, both excluded.
    private static double uniform(String seed, String number) {
        byte[] hash = Digest.bytes((seed + ":" + number).getBytes(StandardCharsets.UTF_8));
        long bits = ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS);
        return (bits + 0.5) / (1L << BITS);
    }
}
