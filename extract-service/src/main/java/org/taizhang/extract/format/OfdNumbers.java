package org.taizhang.extract.format;

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

    private static float number(String word) {
        float number = Float.parseFloat(word);
        return Float.isFinite(number) ? number : 0;
    }
}
