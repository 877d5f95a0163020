package org.taizhang.copies;

import java.util.Arrays;

/// Numbers of runs of letters, without boxes.
final class GramSet {

    private int[] slots = new int[1024];
    private int size;

    void add(int gram) {
        if (gram == Grams.NONE || contains(gram)) return;
        if (++size > slots.length / 2) grow();
        slots[slot(gram)] = gram;
    }

    boolean contains(int gram) {
        return gram != Grams.NONE && slots[slot(gram)] == gram;
    }

    /// Where it is, or would be.
    private int slot(int gram) {
        int mask = slots.length - 1;
        int slot = gram & mask;
        while (slots[slot] != Grams.NONE && slots[slot] != gram) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[before.length * 2];
        Arrays.stream(before).filter(gram -> gram != Grams.NONE).forEach(gram -> slots[slot(gram)] = gram);
    }
}
