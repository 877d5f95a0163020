package org.taizhang.review.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.Grams;
import org.taizhang.web.problem.Invalid;

/// What somebody looks for, and where.
///
/// @param words as typed, without the blanks around them
/// @param unit code of the only unit that is looked at
/// @param year the only one that is looked at
/// @param state the only one, of reports or of items; null: any
/// @param list the only one, of items, and of reports that some of its items are from; null: any
record Search(
        String words,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable String state,
        @Nullable UUID list) {

    private static final int MOST = 8;

    Search {
        words = words.strip();
        if (words.chars().noneMatch(c -> Grams.isWord((char) c)))
            throw Invalid.field("q", "请至少输入一个字，或一个编号。", "a character at least, or a number");
        if (each(words).size() > MOST) throw Invalid.field("q", "最多同时查八个词。", "eight words at most");
    }

    /// The state as rows have it; one that only items have no report has.
    @Nullable
    String stored() {
        return state == null ? null : state.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    Optional<SoughtNumber> number() {
        return SoughtNumber.of(words);
    }

    String folded() {
        return Grams.fold(words);
    }

    /// All of them must be found.
    List<String> each() {
        return each(words);
    }

    private static List<String> each(String words) {
        return Stream.of(Grams.fold(words).split("[\\s\\u3000]+", -1))
                .filter(word -> word.chars().anyMatch(c -> Grams.isWord((char) c)))
                .distinct()
                .toList();
    }

    /// Whether its grams do not prove yet that a word stands in a text.
    static boolean isToConfirm(String word) {
        return word.length() > Grams.PROVEN || !word.chars().allMatch(c -> Grams.isWord((char) c));
    }
}
