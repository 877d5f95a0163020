package org.taizhang.reader.warning.wording;

import java.util.Arrays;

/// The clauses of a paragraph, each asked for once, without an object for any of them: few come twice. What would be
/// looked for too long, since a text was made so, is taken for new: the cost grows with the number of clauses only.
final class ClauseTable {
    private static final int FIRST_CELLS = 128;
    private static final int PROBES = 7;
    private static final int MOST_STEPS = 32;

    private final String text;
    /// Start and end, in cells that are found by a hash; an end of 0 is a free cell.
    private int[] cells = new int[2 * FIRST_CELLS];
    private int size;

    ClauseTable(String text) {
        this.text = text;
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(cells, 0);
            size = 0;
        }
    }

    /// Whether a clause with these words was asked for before; if not, this one is kept.
    boolean holds(int start, int end) {
        if (size * 4 > cells.length) {
            grow();
        }
        int cell = cell(start, end);
        boolean found = cells[cell + 1] != 0 && isSame(cells[cell], cells[cell + 1], start, end);
        if (!found) {
            size += cells[cell + 1] == 0 ? 1 : 0;
            cells[cell] = start;
            cells[cell + 1] = end;
        }
        return found;
    }

    /// Of these words, or the free one where they belong, or after many steps any.
    private int cell(int start, int end) {
        int mask = cells.length / 2 - 1;
        int at = hash(start, end) & mask;
        int last = (at + MOST_STEPS) & mask;
        while (at != last && cells[2 * at + 1] != 0 && !isSame(cells[2 * at], cells[2 * at + 1], start, end)) {
            at = (at + 1) & mask;
        }
        return 2 * at;
    }

    private boolean isSame(int start, int end, int otherStart, int otherEnd) {
        return end - start == otherEnd - otherStart && text.regionMatches(start, text, otherStart, end - start);
    }

    /// A few characters tell clauses apart; all of them are compared where these do not.
    private int hash(int start, int end) {
        int hash = end - start;
        int step = Math.max(1, (end - start) / PROBES);
        for (int i = start; i < end; i += step) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash ^ (hash >>> 15);
    }

    private void grow() {
        int[] before = cells;
        cells = new int[before.length * 2];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                int cell = cell(before[i], before[i + 1]);
                cells[cell] = before[i];
                cells[cell + 1] = before[i + 1];
            }
        }
    }
}
