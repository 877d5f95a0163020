package org.taizhang.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Words that many write without copying from each other: names of campaigns, formulas, long titles of
/// offices. Learnt from public reports of many places, in `copies/set-phrases.txt`; and what a person
/// called a legitimate quotation.
public final class SetPhrases {

    /// The share of a passage that has to be known before all of it is.
    private static final double ENOUGH = 0.8;

    private final GramSet known = new GramSet();

    private SetPhrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            Grams grams = Grams.of(Letters.of(phrase));
            for (int at = 0; at < grams.size(); at++) known.add(grams.at(at));
        }
    }

    public static SetPhrases of(Collection<String> phrases) {
        return new SetPhrases(phrases);
    }

    /// Those that come with this library.
    public static SetPhrases learnt() {
        return Learnt.PHRASES;
    }

    private static final class Learnt {
        private static final SetPhrases PHRASES = new SetPhrases(read());

        private static List<String> read() {
            try (InputStream file = SetPhrases.class.getResourceAsStream("/copies/set-phrases.txt")) {
                byte[] bytes = Objects.requireNonNull(file).readAllBytes();
                return new String(bytes, StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean hold(int gram) {
        return known.contains(gram);
    }

    /// Whether most of a passage is one of these.
    public boolean cover(String passage) {
        Grams grams = Grams.of(Letters.of(passage));
        int held = 0;
        for (int at = 0; at < grams.size(); at++) if (hold(grams.at(at))) held++;
        return grams.size() > 0 && held >= ENOUGH * grams.size();
    }
}
