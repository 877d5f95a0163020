package org.taizhang.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What one upload has used up of its limits; what goes beyond them is refused.
public final class Budget {
    private final Limits limits;
    private long unpacked;
    private long characters;
    private int paragraphs;
    private int pages;
    private int documents;
    private int ocrPages;

    public Budget(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    void paragraph(int length) throws Refusal {
        characters += length;
        if (characters > limits.content().characters()) {
            throw new Refusal(
                    Reason.TOO_COMPLEX,
                    "more than %d characters".formatted(limits.content().characters()));
        }
        if (++paragraphs > limits.content().paragraphs()) {
            throw new Refusal(
                    Reason.TOO_COMPLEX,
                    "more than %d paragraphs".formatted(limits.content().paragraphs()));
        }
    }

    public void length(int ofOneParagraph) throws Refusal {
        if (ofOneParagraph > limits.content().characters()) {
            throw new Refusal(
                    Reason.TOO_COMPLEX,
                    "a paragraph of more than %d characters"
                            .formatted(limits.content().characters()));
        }
    }

    public void depth(int ofElements) throws Refusal {
        if (ofElements > limits.content().depth()) {
            throw new Refusal(
                    Reason.TOO_COMPLEX,
                    "elements nested deeper than %d".formatted(limits.content().depth()));
        }
    }

    public void pages(int more) throws Refusal {
        pages += more;
        if (pages > limits.content().pages()) {
            throw new Refusal(
                    Reason.TOO_COMPLEX,
                    "more than %d pages".formatted(limits.content().pages()));
        }
    }

    public void document() throws Refusal {
        if (++documents > limits.content().documents()) {
            throw new Refusal(
                    Reason.TOO_COMPLEX,
                    "more than %d documents".formatted(limits.content().documents()));
        }
    }

    /// Whether one more page may be recognised, for those that can do without.
    public boolean mayRecognise() {
        return ocrPages < limits.recognition().pages();
    }

    public void ocrPage() throws Refusal {
        if (++ocrPages > limits.recognition().pages()) {
            throw new Refusal(
                    Reason.TOO_COMPLEX,
                    "more than %d scanned pages".formatted(limits.recognition().pages()));
        }
    }

    /// The stream of one unpacked entry, which ends with a refusal when it grows beyond what an entry may hold.
    public InputStream entry(InputStream in, String name) {
        return new Counted(in, name, true);
    }

    /// The same for what is only looked through and not kept.
    public InputStream passing(InputStream in, String name) {
        return new Counted(in, name, false);
    }

    private final class Counted extends FilterInputStream {
        private final String name;
        private final boolean kept;
        private long bytes;

        Counted(InputStream in, String name, boolean kept) {
            super(in);
            this.name = name;
            this.kept = kept;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            byte[] buffer = new byte[8192];
            long skipped = 0;
            int read = 0;
            while (skipped < wanted && read >= 0) {
                read = read(buffer, 0, (int) Math.min(buffer.length, wanted - skipped));
                skipped += Math.max(0, read);
            }
            return skipped;
        }

        private void count(int more) throws Refusal {
            bytes += more;
            unpacked += kept ? more : 0;
            if (limits.unpacking().entry().isLessThan(bytes)
                    || limits.unpacking().total().isLessThan(unpacked)) {
                throw new Refusal(Reason.TOO_LARGE, "%s is too large when unpacked".formatted(name));
            }
        }
    }
}
