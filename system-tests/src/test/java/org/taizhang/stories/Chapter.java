package org.taizhang.stories;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What several tests of a story build on: told once, by the first that asks for it.
///
/// Where it cannot be told, each test that needs it says so by its name, and the others run all the same.
final class Chapter<T> {
    private final String name;
    private final Supplier<T> telling;
    private @Nullable T told;
    private @Nullable Throwable failure;

    private Chapter(String name, Supplier<T> telling) {
        this.name = name;
        this.telling = telling;
    }

    static <T> Chapter<T> of(String name, Supplier<T> telling) {
        return new Chapter<>(name, telling);
    }

    T told() {
        if (told != null) return told;
        if (failure != null) throw missing(failure);
        try {
            T now = telling.get();
            told = now;
            return now;
        } catch (RuntimeException | AssertionError e) {
            failure = e;
            throw missing(e);
        }
    }

    boolean isTold() {
        return told != null;
    }

    private AssertionError missing(Throwable cause) {
        return new AssertionError("there is no " + name + ": " + cause.getMessage(), cause);
    }
}
