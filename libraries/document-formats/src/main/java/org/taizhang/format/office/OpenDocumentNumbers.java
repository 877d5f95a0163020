package org.taizhang.format.office;

import java.util.HashMap;
import java.util.Map;
import org.taizhang.format.word.OutlineNumbers;

/// Counts the items of the lists of one document.
final class OpenDocumentNumbers {
    private final OpenDocumentStyles styles;
    private final Map<String, int[]> counters = new HashMap<>();

    OpenDocumentNumbers(OpenDocumentStyles styles) {
        this.styles = styles;
    }

    /// A list of this style starts anew.
    void restart(String list) {
        counters.remove(list);
    }

    /// The number of the next item of this list at this level; empty for a bullet.
    ///
    /// @param start of the item, or -1
    String next(String list, int level, int start) {
        OpenDocumentStyles.Level own = styles.level(list, level);
        if (own == null || own.format().isEmpty()) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(list, _ -> new int[OpenDocumentStyles.LEVELS]);
        int at = level - 1;
        counter[at] = start >= 0 ? start : counter[at] == 0 ? own.start() : counter[at] + 1;
        for (int deeper = level; deeper < counter.length; deeper++) {
            counter[deeper] = 0;
        }
        var number = new StringBuilder(own.prefix());
        for (int i = Math.max(1, level - own.shown() + 1); i <= level; i++) {
            OpenDocumentStyles.Level above = styles.level(list, i);
            if (above != null && !above.format().isEmpty()) {
                number.append(number.length() > own.prefix().length() ? "." : "")
                        .append(OutlineNumbers.of(above.format(), "", "", Math.max(1, counter[i - 1]))
                                .next());
            }
        }
        return number.append(own.suffix()).toString();
    }
}
