package org.taizhang.extract.indicator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.extract.text.WordList;

/// The units that things are counted in, from `classifiers.txt`: a unit to a line, after a tab the characters that
/// make it another word (部 before 门).
final class Classifiers {
    private static final int LONGEST = 6;

    private final Map<String, String> blocked = new HashMap<>();
    private final Set<String> work = new HashSet<>();

    private Classifiers() {}

    static Classifiers standard() {
        Classifiers classifiers = new Classifiers();
        WordList.lines("classifiers.txt").forEach(line -> {
            String[] parts = line.split("\t", -1);
            classifiers.blocked.put(parts[0], parts.length > 1 ? parts[1] : "");
            if (parts.length > 2 && parts[2].equals("work")) {
                classifiers.work.add(parts[0]);
            }
        });
        return classifiers;
    }

    /// The longest unit that stands at `at`, or null.
    @Nullable String at(String text, int at) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            String candidate = text.substring(at, at + length);
            String not = blocked.get(candidate);
            if (not != null) {
                int end = at + length;
                if (not.isEmpty() || end >= text.length() || not.indexOf(text.charAt(end)) < 0) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /// Whether Chinese numerals before this unit plainly count work.
    boolean countsWork(String unit) {
        return work.contains(unit);
    }
}
