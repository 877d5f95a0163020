package org.taizhang.review.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number of an item as people write and say it: `ZG-2025-0288`, `〔2025〕0288`, `2025-288`, or 288 alone.
///
/// @param year null where only the last part was named
record SoughtNumber(@Nullable Integer year, int number) {

    private static final Pattern OF_A_YEAR =
            Pattern.compile("(?:[A-Za-z]{2}\\s*-?\\s*)?[〔\\[(（【]?\\s*(\\d{4})[〕\\])）】\\s年—-]+第?\\s*(\\d{1,6})\\s*号?");

    private static final Pattern ALONE = Pattern.compile("第?\\s*(\\d{1,6})\\s*号?");

    static Optional<SoughtNumber> of(String words) {
        Matcher alone = ALONE.matcher(words);
        if (alone.matches()) return Optional.of(new SoughtNumber(null, Integer.parseInt(alone.group(1))));
        Matcher whole = OF_A_YEAR.matcher(words);
        if (!whole.matches()) return Optional.empty();
        return Optional.of(new SoughtNumber(Integer.valueOf(whole.group(1)), Integer.parseInt(whole.group(2))));
    }
}
