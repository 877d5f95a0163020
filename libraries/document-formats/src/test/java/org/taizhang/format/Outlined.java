package org.taizhang.format;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;

/// A line of text as the outlines of its characters, as exporters write that do not trust the fonts of others.
public final class Outlined {

    /// One step of an outline in the terms of a format.
    interface Steps {
        String step(int kind, double[] coordinates);
    }

    private Outlined() {}

    /// @param flip whether y grows upwards
    static String text(String text, double left, double base, float size, boolean flip, Steps steps) {
        var context = new FontRenderContext(null, true, true);
        var shape = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size).createGlyphVector(context, text);
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getOutline().getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            for (int i = 0; i < 6; i += 2) {
                at[i] += left;
                at[i + 1] = flip ? base - at[i + 1] : base + at[i + 1];
            }
            out.append(steps.step(kind, at)).append(' ');
        }
        return out.toString();
    }

    public static String ofd(String text, double left, double base, float size) {
        return text(text, left, base, size, false, (kind, at) -> switch (kind) {
            case PathIterator.SEG_MOVETO -> "M %.3f %.3f".formatted(at[0], at[1]);
            case PathIterator.SEG_LINETO -> "L %.3f %.3f".formatted(at[0], at[1]);
            case PathIterator.SEG_QUADTO -> "Q %.3f %.3f %.3f %.3f".formatted(at[0], at[1], at[2], at[3]);
            case PathIterator.SEG_CUBICTO ->
                "B %.3f %.3f %.3f %.3f %.3f %.3f".formatted(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> "C";
        });
    }

    /// Quadratic curves become cubic ones that nearly follow them: pdf knows no others.
    public static String pdf(String text, double left, double base, float size) {
        return text(text, left, base, size, true, (kind, at) -> switch (kind) {
                    case PathIterator.SEG_MOVETO -> "%.3f %.3f m".formatted(at[0], at[1]);
                    case PathIterator.SEG_LINETO -> "%.3f %.3f l".formatted(at[0], at[1]);
                    case PathIterator.SEG_QUADTO -> "%.3f %.3f %.3f %.3f v".formatted(at[0], at[1], at[2], at[3]);
                    case PathIterator.SEG_CUBICTO ->
                        "%.3f %.3f %.3f %.3f %.3f %.3f c".formatted(at[0], at[1], at[2], at[3], at[4], at[5]);
                    default -> "h";
                })
                + "f";
    }
}
