package org.taizhang.local;

import java.io.PrintStream;

/// What the person who started the stack sees.
final class Console {
    private final long began = System.nanoTime();
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    /// One line with the seconds since the start.
    void say(String text) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, text);
    }

    void print(String text) {
        out.println(text);
    }
}
