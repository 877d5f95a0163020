package org.taizhang.reader.warning.wording;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.taizhang.reader.text.WordList;

/// Which characters are written for which: those that sound alike (`sounds.txt`: all of a line with each other) and
/// those that look alike (`shapes.txt`: the first of a line with each of the others).
final class Confusables {
    private final Map<Character, Set<Character>> others = new HashMap<>();

    private Confusables() {}

    static Confusables standard() {
        var confusables = new Confusables();
        WordList.lines("sounds.txt").forEach(line -> {
            for (int i = 0; i < line.length(); i++) {
                for (int j = i + 1; j < line.length(); j++) {
                    confusables.add(line.charAt(i), line.charAt(j));
                }
            }
        });
        WordList.lines("shapes.txt").forEach(line -> {
            for (int i = 1; i < line.length(); i++) {
                confusables.add(line.charAt(0), line.charAt(i));
            }
        });
        return confusables;
    }

    private void add(char one, char other) {
        others.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
        others.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
    }

    Set<Character> of(char right) {
        return others.getOrDefault(right, Set.of());
    }
}
