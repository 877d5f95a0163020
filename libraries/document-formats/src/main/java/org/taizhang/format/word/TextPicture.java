package org.taizhang.format.word;

import java.awt.image.BufferedImage;

/// Tells a picture of text from a photograph by its brightness: paper is bright, writing is dark and little, and hardly
/// anything is between.
final class TextPicture {
    private static final int POINTS = 200;
    private static final int BRIGHT = 190;
    private static final int DARK = 110;
    private static final double MOSTLY = 0.6;
    private static final double LEAST_DARK = 0.01;
    private static final double MOST_DARK = 0.3;
    private static final double MOST_BETWEEN = 0.25;
    private static final int OPAQUE = 128;

    private TextPicture() {}

    static boolean looksLikeOne(BufferedImage picture) {
        int bright = 0;
        int dark = 0;
        int all = 0;
        // Rows in steps, and every pixel of them: strokes are thin.
        int step = Math.max(1, picture.getHeight() / POINTS);
        for (int y = 0; y < picture.getHeight(); y += step) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int gray = gray(picture.getRGB(x, y));
                bright += gray >= BRIGHT ? 1 : 0;
                dark += gray < DARK ? 1 : 0;
                all++;
            }
        }
        return bright >= MOSTLY * all
                && dark >= LEAST_DARK * all
                && dark <= MOST_DARK * all
                && all - bright - dark <= MOST_BETWEEN * all;
    }

    private static int gray(int argb) {
        if (argb >>> 24 < OPAQUE) {
            return 255;
        }
        return ((argb >> 16 & 0xff) * 3 + (argb >> 8 & 0xff) * 6 + (argb & 0xff)) / 10;
    }
}
