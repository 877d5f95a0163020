package org.taizhang.format.page;

import org.taizhang.format.Blanks;

/// A character where a fixed page draws it; y grows downwards, units are those of the page.
public record Glyph(String text, float x, float y, float width, float size) {
    boolean isBlank() {
        return Blanks.isBlank(text.codePointAt(0));
    }

    boolean isLatin() {
        return isLatin(text.codePointAt(0));
    }

    /// Drawn again a hair beside itself, as some do for bold.
    boolean repeats(Glyph before) {
        return text.equals(before.text)
                && Math.abs(x - before.x) < 0.12f * size
                && Math.abs(y - before.y) < 0.12f * size;
    }

    static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
