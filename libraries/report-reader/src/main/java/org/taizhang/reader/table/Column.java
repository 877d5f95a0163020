package org.taizhang.reader.table;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Words;

/// What a column of a ledger holds, or what stands behind a label such as 整改措施：.
public enum Column {
    STATE,
    RESULT,
    DUE,
    MEASURES,
    LEADER,
    UNIT,
    COMMITMENT,
    PROBLEM;

    private static final int LONGEST = 10;
    private static final Map<Column, Words> HEADS = Map.of(
            STATE, Words.of("columns.txt", "state"),
            RESULT, Words.of("columns.txt", "result"),
            DUE, Words.of("columns.txt", "due"),
            MEASURES, Words.of("columns.txt", "measures"),
            LEADER, Words.of("columns.txt", "leader"),
            UNIT, Words.of("columns.txt", "unit"),
            COMMITMENT, Words.of("columns.txt", "commitment"),
            PROBLEM, Words.of("columns.txt", "problem"));

    public Words heads() {
        return Objects.requireNonNull(HEADS.get(this));
    }

    /// The column of this head; null for one of another sort.
    public static @Nullable Column of(String head) {
        String bare = head.replace(" ", "").replaceAll("[（(].*", "");
        for (Column column : values()) {
            if (column.heads().contains(bare)) {
                return column;
            }
        }
        for (Column column : values()) {
            if (bare.length() <= LONGEST
                    && (column.heads().close(bare) || column.heads().open(bare))) {
                return column;
            }
        }
        return null;
    }
}
