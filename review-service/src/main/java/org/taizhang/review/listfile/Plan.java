package org.taizhang.review.listfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.workbook.Sheet;
import org.taizhang.web.Digest;

/// What would come of a file, row by row.
///
/// @param list what it is of, and whether that holds lines or items
/// @param others headings that are of no column, which nobody takes
record Plan(String list, String sheet, List<String> others, List<Planned> rows) {

    Plan {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    enum Step {
        CREATE,
        CHANGE,
        SAME,
        REFUSE
    }

    /// @param stood what the row is of; null: something new
    /// @param ask null where the row is refused
    record Planned(
            Sheet.Line<Column> row,
            Step step,
            @Nullable Stood stood,
            @Nullable Ask ask,
            List<Fault> faults) {

        Planned {
            faults = List.copyOf(faults);
        }

        static Planned refused(Sheet.Line<Column> row, @Nullable Stood stood, List<Fault> faults) {
            return new Planned(row, Step.REFUSE, stood, null, faults);
        }
    }

    long count(Step step) {
        return rows.stream().filter(one -> one.step() == step).count();
    }

    /// SHA-256 of what was and of what is to be: whoever confirms it confirms this and nothing else.
    String digest() {
        String told = rows.stream()
                .map(one -> "%d %s %s -> %s %s"
                        .formatted(one.row().number(), one.step(), one.stood(), one.ask(), one.faults()))
                .collect(Collectors.joining("\n", list + "\n", ""));
        return Digest.of(told.getBytes(StandardCharsets.UTF_8));
    }
}
