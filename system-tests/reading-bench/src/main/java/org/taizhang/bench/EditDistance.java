package org.taizhang.bench;

import java.util.Arrays;

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

    /// The distance to the part of the text that is nearest to the piece, as for single pages of a report.
    static int within(String text, String piece) {
        int[] row = new int[text.length() + 1];
        for (int i = 1; i <= piece.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int substituted = diagonal + (piece.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Arrays.stream(row).min().orElse(0);
    }

    private static int at(int[] reach, int diagonal, int errors) {
        int i = diagonal + errors;
        return i >= 0 && i < reach.length ? reach[i] : Integer.MIN_VALUE / 2;
    }
}
