package org.taizhang.reader.isolation;

import org.taizhang.format.Reason;

/// What a worker answers about one file.
public sealed interface Answer permits Answer.Read, Answer.Unreadable, Answer.Died {

    /// Its analysis as JSON, written by a process that a hostile file may have taken over: to be looked into with care.
    final class Read implements Answer {
        private final byte[] analysis;

        Read(byte[] analysis) {
            this.analysis = analysis;
        }

        public byte[] analysis() {
            return analysis;
        }
    }

    /// @param detail for the log and the expert; the reason is what people are told
    record Unreadable(Reason reason, String detail) implements Answer {}

    /// The worker ended, or failed, for no reason that is known to lie in the file: it may be read another time.
    record Died(String how) implements Answer {}
}
