package org.taizhang.format.ofd;

import java.awt.geom.Path2D;
import java.util.StringTokenizer;

/// The shape that one path object draws: letters for steps, each with its coordinates.
final class OfdOutline {
    /// Java's renderer is exact and quick up to here; no page is a hundred metres wide.
    private static final double FARTHEST = 100_000;

    private final StringTokenizer words;
    private final Path2D.Double path;

    private OfdOutline(String data, int rule) {
        words = new StringTokenizer(data, " ,\t\r\n");
        path = new Path2D.Double(rule);
    }

    /// How many lines and curves there are, which tells a frame from a text.
    static int segments(String data) {
        int segments = 0;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            segments += c == 'L' || c == 'B' || c == 'Q' || c == 'A' ? 1 : 0;
        }
        return segments;
    }

    /// @param rule one of those of [Path2D]
    static Path2D parse(String data, int rule) {
        var outline = new OfdOutline(data, rule);
        while (outline.words.hasMoreTokens()) {
            outline.step(outline.words.nextToken());
        }
        return outline.path;
    }

    private void step(String letter) {
        boolean started = path.getCurrentPoint() != null;
        if (letter.equals("M") || letter.equals("S") || (!started && letter.equals("L"))) {
            path.moveTo(next(), next());
            return;
        }
        if (!started) {
            return;
        }
        switch (letter) {
            case "L" -> path.lineTo(next(), next());
            case "Q" -> path.quadTo(next(), next(), next(), next());
            case "B" -> path.curveTo(next(), next(), next(), next(), next(), next());
            case "A" -> {
                // Characters have no elliptic arcs; seals and frames may end in a straight line.
                for (int i = 0; i < 5; i++) {
                    next();
                }
                path.lineTo(next(), next());
            }
            case "C" -> path.closePath();
            default -> {}
        }
    }

    private double next() {
        double number = words.hasMoreTokens() ? OfdNumbers.number(words.nextToken()) : 0;
        return Math.clamp(number, -FARTHEST, FARTHEST);
    }
}
