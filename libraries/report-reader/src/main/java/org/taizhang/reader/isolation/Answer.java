package org.taizhang.reader.isolation;

import org.taizhang.format.Reason;

/// What a worker answers about one file.
public sealed interface Answer permits Answer.Read, Answer.Unreadable, Answer.Died {

    /// Its analysis as JSON, and how it was divided where that is more than one report or a person said it.
    /// Both are written by a process that a hostile file may have taken over: to be looked into with care.
    final class Read implements Answer {
        private final byte[] analysis;
        private final byte[] division;

        Read(byte[] analysis, byte[] division) {
            this.analysis = analysis;
            this.division = division;
        }

        public byte[] analysis() {
            return analysis;
        }

        /// Empty for a file of one report.
        public byte[] division() {
            return division;
        }
    }

    /// @param detail for the log and the expert; the reason is what people are told
    record Unreadable(Reason reason, String detail) implements Answer {}

    /// The worker ended, or failed, for no reason that is known to lie in the file: it may be read another time.
    record Died(String how) implements Answer {}
}
