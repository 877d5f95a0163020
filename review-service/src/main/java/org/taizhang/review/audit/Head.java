package org.taizhang.review.audit;

/// The end of the chain, kept apart from the entries, so that a cut tail shows.
record Head(long sequence, String hash) {

    static final Head GENESIS = new Head(0, "0".repeat(64));

    static Head of(Entry entry) {
        return new Head(entry.sequence(), entry.hash());
    }
}
