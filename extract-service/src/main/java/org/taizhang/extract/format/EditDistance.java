package org.taizhang.extract.format;

/// Levenshtein's distance by the diagonals of Ukkonen and Myers: cheap when two texts hardly differ.
final class EditDistance {
    private EditDistance() {}

    static int of(String a, String b) {
        int n = a.length();
        int m = b.length();
        int goal = m - n;
        int[] before = {};
        for (int errors = 0; ; errors++) {
            int[] reach = new int[2 * errors + 1];
            for (int k = -errors; k <= errors; k++) {
                int row = 0;
                if (errors > 0) {
                    int substituted = at(before, k, errors - 1) + 1;
                    int inserted = at(before, k - 1, errors - 1);
                    int deleted = at(before, k + 1, errors - 1) + 1;
                    row = Math.max(Math.max(substituted, inserted), deleted);
                }
                row = Math.min(row, Math.min(n, m - k));
                while (row >= 0 && row + k >= 0 && row < n && row + k < m && a.charAt(row) == b.charAt(row + k)) {
                    row++;
                }
                reach[k + errors] = row;
                if (k == goal && row >= n) {
                    return errors;
                }
            }
            before = reach;
        }
    }

    private static int at(int[] reach, int diagonal, int errors) {
        int i = diagonal + errors;
        return i >= 0 && i < reach.length ? reach[i] : Integer.MIN_VALUE / 2;
    }
}
