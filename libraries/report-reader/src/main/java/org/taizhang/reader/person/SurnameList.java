package org.taizhang.reader.person;

import java.util.HashSet;
import java.util.Set;
import org.taizhang.reader.text.WordList;

/// The surnames of Chinese names, single and double.
final class SurnameList {
    private final Set<String> surnames = new HashSet<>();
    private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

    private SurnameList() {}

    static SurnameList standard() {
        var list = new SurnameList();
        WordList.lines("surnames.txt").forEach(line -> {
            for (String surname : line.split(" ", -1)) {
                list.surnames.add(surname);
                list.first[surname.charAt(0)] = true;
            }
        });
        return list;
    }

    /// How many characters of surname stand at `at`; 0 for none.
    int length(String text, int at) {
        if (at >= text.length() || !first[text.charAt(at)]) {
            return 0;
        }
        if (at + 1 < text.length() && surnames.contains(text.substring(at, at + 2))) {
            return 2;
        }
        return surnames.contains(text.substring(at, at + 1)) ? 1 : 0;
    }
}
