package org.taizhang.review.candidate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.Digest;

/// A sentence of a version that is proposed for the ledger.
///
/// @param start in UTF-16 code units of the version's text
/// @param columns what the report says of it, where it holds a ledger
/// @param judgement by which a person added what the reader had missed; null for what it read
public record Passage(
        CandidateKind kind,
        int start,
        int end,
        String text,
        String section,
        @Nullable UUID judgement,
        @Nullable LedgerColumns columns) {

    /// One without columns.
    public Passage(CandidateKind kind, int start, int end, String text, String section, @Nullable UUID judgement) {
        this(kind, start, end, text, section, judgement, null);
    }

    /// One that the reader found.
    public static Passage read(CandidateKind kind, int start, int end, String text, String section) {
        return new Passage(kind, start, end, text, section, null);
    }

    private static final Pattern NOT_WORDS = Pattern.compile("[\\s\\p{Z}\\p{P}]");
    /// A newer reader may begin or end a statement some words earlier or later; it still is the same statement.
    private static final double SAME = 0.8;

    /// Equal for passages that say the same in other spaces, widths and punctuation; by it a decision on a candidate
    /// is remembered over versions.
    String key() {
        return Digest.of(words(text).getBytes(StandardCharsets.UTF_8));
    }

    /// Whether one of two passages is the other with a little more or less at its ends.
    public static boolean overlap(String one, String other) {
        String words = words(one);
        String others = words(other);
        String longer = words.length() >= others.length() ? words : others;
        String shorter = words.length() >= others.length() ? others : words;
        return shorter.length() >= SAME * longer.length() && longer.contains(shorter);
    }

    private static String words(String text) {
        return NOT_WORDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
