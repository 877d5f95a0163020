package org.taizhang.local.place;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the person who started the stack sees.
public final class Console {
    private final long began = System.nanoTime();
    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /// Not in the platform's charset: units have Chinese names, and a daemon often runs with `LANG=C`.
    public static Console standard() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /// One line with the seconds since the start.
    public void say(String text) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, text);
    }

    public void print(String text) {
        out.println(text);
    }
}
