package org.taizhang.reader.text;

import java.util.Arrays;

/// A growing row of numbers; a list of boxed ones costs more than the whole scan.
public final class Ints {
    private int[] values = new int[64];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public int get(int index) {
        return values[index];
    }

    public int size() {
        return size;
    }

    /// The index of the first number that is at least `bound`, in a row that ascends.
    public int firstAtLeast(int bound) {
        int found = Arrays.binarySearch(values, 0, size, bound);
        return found < 0 ? -found - 1 : found;
    }
}
