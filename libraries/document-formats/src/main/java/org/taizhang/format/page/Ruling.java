package org.taizhang.format.page;

/// A straight line that a page draws along or across itself, in the coordinates of its glyphs.
public record Ruling(float left, float top, float right, float bottom) {
    /// Thicker is a filled area and no line.
    private static final float THICK = 3f;
    /// Shorter is an underline of a few letters or a stroke of a drawing.
    private static final float SHORT = 4f;

    boolean isVertical() {
        return right - left <= THICK && bottom - top > SHORT;
    }

    boolean isHorizontal() {
        return bottom - top <= THICK && right - left > SHORT;
    }

    float x() {
        return (left + right) / 2;
    }

    float y() {
        return (top + bottom) / 2;
    }
}
