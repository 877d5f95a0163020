package org.taizhang.reader.text;

import java.util.Arrays;

/// A growing row of numbers; a list of boxed ones costs more than the whole scan.
public final class Ints {
    private int[] values = new int[64];
    private int size;
    /// The last answer of [#firstAtLeast]: a row is asked by one reading only.
    private int near;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public void clear() {
        size = 0;
        near = 0;
    }

    public int get(int index) {
        return values[index];
    }

    public int size() {
        return size;
    }

    /// The index of the first number that is at least `bound`, in a row that ascends. Who reads a text asks for one
    /// place after another, so the search goes out from the last answer, in ever longer steps.
    public int firstAtLeast(int bound) {
        int from = Math.min(near, size);
        int low = from;
        int high = from;
        int step = 1;
        if (from < size && values[from] < bound) {
            while (high < size && values[high] < bound) {
                low = high + 1;
                high += step;
                step += step;
            }
        } else {
            while (low > 0 && values[low - 1] >= bound) {
                high = low - 1;
                low = Math.max(0, low - step);
                step += step;
            }
        }
        near = between(low, Math.min(high, size), bound);
        return near;
    }

    private int between(int from, int to, int bound) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
