package org.taizhang.format.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.taizhang.format.page.Ruling;

/// The lines of tables among what a page draws: straight strokes, frames and thin filled areas.
final class OfdRulings {
    private static final int MOST = 3000;
    /// A cell's frame has four sides; what has more is a drawing.
    private static final int MOST_SEGMENTS = 8;

    private final List<Ruling> drawn = new ArrayList<>();
    private boolean tooMany;

    /// None where there are so many that they make a drawing.
    List<Ruling> list() {
        return tooMany ? List.of() : List.copyOf(drawn);
    }

    /// @param data of one path object
    /// @param segments how many lines and curves it has
    /// @param toPage from the object's coordinates to those of the glyphs
    void add(String data, int segments, AffineTransform toPage) {
        if (tooMany || segments == 0 || segments > MOST_SEGMENTS) {
            return;
        }
        double[] to = new double[6];
        double[] start = new double[2];
        double[] at = new double[2];
        PathIterator steps = OfdOutline.parse(data, Path2D.WIND_NON_ZERO).getPathIterator(toPage);
        while (!steps.isDone()) {
            switch (steps.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> System.arraycopy(to, 0, start, 0, 2);
                case PathIterator.SEG_LINETO -> add(at, to);
                case PathIterator.SEG_CLOSE -> {
                    add(at, start);
                    System.arraycopy(start, 0, to, 0, 2);
                }
                default -> {
                    return;
                }
            }
            System.arraycopy(to, 0, at, 0, 2);
            steps.next();
        }
        tooMany = drawn.size() > MOST;
    }

    private void add(double[] from, double[] to) {
        drawn.add(new Ruling(
                (float) Math.min(from[0], to[0]),
                (float) Math.min(from[1], to[1]),
                (float) Math.max(from[0], to[0]),
                (float) Math.max(from[1], to[1])));
    }
}
