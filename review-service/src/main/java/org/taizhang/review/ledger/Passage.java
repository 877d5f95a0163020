package org.taizhang.review.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A sentence of a version that is proposed for the ledger.
///
/// @param start in UTF-16 code units of the version's text
public record Passage(CandidateKind kind, int start, int end, String text, String section) {

    private static final Pattern NOT_WORDS = Pattern.compile("[\\s\\p{Z}\\p{P}]");

    /// Equal for passages that say the same in other spaces, widths and punctuation; by it a decision on a candidate
    /// is remembered over versions.
    String key() {
        String words = NOT_WORDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
