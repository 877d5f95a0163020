package org.taizhang.reader.indicator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.WordList;

/// The units that things are counted in, from `classifiers.txt`: a unit to a line, after a tab the characters that
/// make it another word (部 before 门).
final class Classifiers {
    private record Classifier(String unit, String not) {}

    private final Classifier[][] byFirst = new Classifier[Character.MAX_VALUE + 1][];
    private final Set<String> work = new HashSet<>();

    private Classifiers() {}

    static Classifiers standard() {
        var classifiers = new Classifiers();
        WordList.lines("classifiers.txt")
                .map(line -> line.split("\t", -1))
                .sorted((a, b) -> Integer.compare(b[0].length(), a[0].length()))
                .forEach(classifiers::add);
        return classifiers;
    }

    private void add(String[] parts) {
        char first = parts[0].charAt(0);
        Classifier[] known = byFirst[first] == null ? new Classifier[0] : byFirst[first];
        Classifier[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = new Classifier(parts[0], parts.length > 1 ? parts[1] : "");
        byFirst[first] = all;
        if (parts.length > 2 && parts[2].equals("work")) {
            work.add(parts[0]);
        }
    }

    /// The longest unit that stands at `at`, or null: 项, 微克/立方米. The full-width ％ is given as %.
    @Nullable
    String at(String text, int at) {
        String unit = simple(text, at);
        int slash = unit == null ? text.length() : at + unit.length();
        if (slash + 1 >= text.length() || text.charAt(slash) != '/') {
            return unit;
        }
        String per = simple(text, slash + 1);
        return per == null && text.charAt(slash + 1) == '日' ? unit + "/日" : per == null ? unit : unit + "/" + per;
    }

    private @Nullable String simple(String text, int at) {
        Classifier[] candidates = byFirst[text.charAt(at)];
        if (candidates == null) {
            return null;
        }
        for (Classifier candidate : candidates) {
            int end = at + candidate.unit().length();
            boolean other = end < text.length() && candidate.not().indexOf(text.charAt(end)) >= 0;
            if (!other && text.startsWith(candidate.unit(), at)) {
                return candidate.unit();
            }
        }
        return null;
    }

    /// Whether Chinese numerals before this unit plainly count work.
    boolean countsWork(String unit) {
        return work.contains(unit);
    }
}
