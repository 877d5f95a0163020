package org.taizhang.bench.portal;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// What one page cost. Bytes are as transferred, with headers; times are milliseconds of Chromium's own clock.
///
/// @param files bytes of pages, scripts, styles and pictures
/// @param data bytes of answers of the API
/// @param firstSight when the largest thing on the page was painted
/// @param blocked time beyond 50 ms of each task that kept the page from answering
/// @param answer from a key to the next picture, the slowest one
record Sight(long files, long data, long requests, long firstSight, long blocked, long answer) {

    private static final int BYTES_OF_A_KILOBYTE = 1000;

    long kilobytes() {
        return Math.ceilDiv(files + data, BYTES_OF_A_KILOBYTE);
    }

    long filesInKilobytes() {
        return Math.ceilDiv(files, BYTES_OF_A_KILOBYTE);
    }

    long dataInKilobytes() {
        return Math.ceilDiv(data, BYTES_OF_A_KILOBYTE);
    }

    /// Value by value, so that one disturbed look does not count.
    static Sight median(List<Sight> sights) {
        return new Sight(
                median(sights, Sight::files),
                median(sights, Sight::data),
                median(sights, Sight::requests),
                median(sights, Sight::firstSight),
                median(sights, Sight::blocked),
                median(sights, Sight::answer));
    }

    private static long median(List<Sight> sights, ToLongFunction<Sight> value) {
        return sights.stream()
                .map(value::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .skip(sights.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
