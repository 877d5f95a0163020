package org.taizhang.review.search;

import java.util.Locale;
import java.util.Optional;
import org.taizhang.web.problem.Invalid;

/// What somebody looks for.
///
/// @param words as typed, without the blanks around them
record Search(String words) {

    private static final int ENOUGH = 2;

    Search {
        words = words.strip();
        boolean isNumber = SoughtNumber.of(words).isPresent();
        if (!isNumber && words.codePointCount(0, words.length()) < ENOUGH)
            throw Invalid.field("q", "请至少输入两个字，或一个编号。", "two characters at least, or a number");
    }

    Optional<SoughtNumber> number() {
        return SoughtNumber.of(words);
    }

    String lowerCase() {
        return words.toLowerCase(Locale.ROOT);
    }
}
