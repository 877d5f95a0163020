package org.taizhang.extract.reading;

/// Reads the documents of one file: a fold over pure steps, safe for any number of threads.
public final class Reader {
    /// Raised with every change of a rule or list that can change an analysis.
    public static final String VERSION = "1.0.0";

    private Reader() {}

    public static Reader standard() {
        return new Reader();
    }
}
