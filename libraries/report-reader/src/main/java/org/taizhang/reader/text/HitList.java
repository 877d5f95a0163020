package org.taizhang.reader.text;

import java.util.Arrays;

/// The words of one kind that a text holds, in order of their ends and the longer first: growing rows of numbers, since
/// objects would cost more than the search for them.
final class HitList {
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] words = new int[32];
    private int size;

    /// Words come in order of their starts, so this one goes before those that started earlier and end later: few.
    void add(int start, int end, int word) {
        if (size == ends.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        int at = size++;
        while (at > 0 && ends[at - 1] > end) {
            starts[at] = starts[at - 1];
            ends[at] = ends[at - 1];
            words[at] = words[at - 1];
            at--;
        }
        starts[at] = start;
        ends[at] = end;
        words[at] = word;
    }

    /// The index of the first word from `index` on that lies within the span; -1 if there is none.
    int within(Span span, int index) {
        for (int i = index; i < size && ends[i] <= span.end(); i++) {
            if (starts[i] >= span.start()) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the first word that ends behind the place.
    int firstEndingAfter(int place) {
        int found = Arrays.binarySearch(ends, 0, size, place + 1);
        while (found > 0 && ends[found - 1] == place + 1) {
            found--;
        }
        return found < 0 ? -found - 1 : found;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    int word(int index) {
        return words[index];
    }
}
