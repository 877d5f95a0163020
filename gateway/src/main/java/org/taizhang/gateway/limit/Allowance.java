package org.taizhang.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A token bucket for each caller, kept as one number: the instant at which the bucket will be full again (the generic
/// cell rate algorithm of ATM). Safe for any number of threads.
final class Allowance {

    private final Cache<String, Long> fullAgainAt;
    private final LongSupplier nanoTime;
    private final long eachTakes;
    private final long mostBehind;

    /// @param nanoTime as of [System#nanoTime()]
    Allowance(int atOnce, int perSecond, int remembered, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.eachTakes = Duration.ofSeconds(1).toNanos() / perSecond;
        this.mostBehind = eachTakes * atOnce;
        this.fullAgainAt = Caffeine.newBuilder()
                .maximumSize(remembered)
                // After that every bucket is full, and a full bucket is like none.
                .expireAfterWrite(Duration.ofNanos(mostBehind))
                .build();
    }

    /// Takes one, or says after what time there will be one.
    Optional<Duration> take(String caller) {
        long now = nanoTime.getAsLong();
        var wait = new AtomicLong();
        fullAgainAt.asMap().compute(caller, (_, known) -> {
            long from = from(known, now);
            wait.set(missing(from, now));
            return wait.get() > 0 ? from : from + eachTakes;
        });
        return waiting(wait.get());
    }

    /// What [#take] would answer.
    Optional<Duration> look(String caller) {
        long now = nanoTime.getAsLong();
        return waiting(missing(from(fullAgainAt.getIfPresent(caller), now), now));
    }

    /// How many callers are remembered, none of them in excess.
    long remembered() {
        fullAgainAt.cleanUp();
        return fullAgainAt.estimatedSize();
    }

    private static long from(@Nullable Long known, long now) {
        return known == null || known - now < 0 ? now : known;
    }

    private long missing(long from, long now) {
        return from + eachTakes - now - mostBehind;
    }

    private static Optional<Duration> waiting(long nanos) {
        return nanos > 0 ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
    }
}
