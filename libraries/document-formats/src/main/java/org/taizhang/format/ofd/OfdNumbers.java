package org.taizhang.format.ofd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The number lists of OFD: blanks or commas between, `g n v` for n times v.
final class OfdNumbers {

    private OfdNumbers() {}

    /// At most as many as are wanted, whatever a repetition claims.
    static float[] of(@Nullable String text, int wanted) {
        if (text == null || text.isBlank() || wanted <= 0) {
            return new float[0];
        }
        String[] words = text.strip().split("[\\s,]+", -1);
        float[] numbers = new float[wanted];
        int count = 0;
        for (int i = 0; i < words.length && count < wanted; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = (int) Math.clamp(number(words[i + 1]), 0, wanted - count);
                Arrays.fill(numbers, count, count + times, number(words[i + 2]));
                count += times;
                i += 2;
            } else {
                numbers[count++] = number(words[i]);
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    static float one(@Nullable String text, float otherwise) {
        return text == null || text.isBlank() ? otherwise : number(text.strip());
    }

    static float[] box(String text, float[] otherwise) {
        float[] box = of(text, 4);
        return box.length == 4 && box[2] > 0 && box[3] > 0 ? box : otherwise;
    }

    /// The brightness of a colour of one (gray), three (red, green, blue) or four parts (cyan, magenta, yellow, black),
    /// 0 to 255; black where nothing is said.
    static int gray(@Nullable String color) {
        float[] parts = of(color, 4);
        float gray =
                switch (parts.length) {
                    case 1 -> parts[0];
                    case 3 -> 0.299f * parts[0] + 0.587f * parts[1] + 0.114f * parts[2];
                    case 4 -> 255 - parts[3] - (parts[0] + parts[1] + parts[2]) / 3;
                    default -> 0;
                };
        return Math.clamp(Math.round(gray), 0, 255);
    }

    static float number(String word) {
        float number = word.startsWith("#") ? Integer.parseInt(word, 1, word.length(), 16) : Float.parseFloat(word);
        return Float.isFinite(number) ? number : 0;
    }
}
