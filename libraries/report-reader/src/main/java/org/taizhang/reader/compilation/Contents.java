package org.taizhang.reader.compilation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The contents page of a compilation, with or without its heading.
///
/// @param from first line; `to` is exclusive; both are 0 where there is none
/// @param titles the entries by their letters alone
/// @param units of each unit the first entry that names it
record Contents(int from, int to, Map<String, String> titles, Map<String, String> units) {
    private static final int PROSE = 90;

    static Contents of(List<String> lines) {
        int heading = heading(lines);
        int first = heading >= 0 ? heading + 1 : 0;
        Set<String> later = new HashSet<>();
        Map<String, Integer> last = null;
        Map<String, String> titles = new LinkedHashMap<>();
        int to = first;
        for (int i = first; i < lines.size() && TitleShape.looksLikeEntry(lines.get(i)); i++) {
            last = last == null ? lastPlaces(lines) : last;
            String entry = TitleShape.entry(lines.get(i));
            String key = TitleShape.key(entry);
            boolean again = last.getOrDefault(key, i) > i;
            boolean marked = !entry.equals(lines.get(i));
            if ((!again && (!marked || heading < 0)) || later.contains(key)) {
                break;
            }
            later.add(key);
            if (TitleShape.isTitle(entry)) {
                titles.put(key, entry);
            }
            to = i + 1;
        }
        boolean real = heading >= 0 ? to > first : titles.size() >= 2;
        return real
                ? new Contents(heading >= 0 ? heading : first, to, titles, units(titles))
                : new Contents(0, 0, Map.of(), Map.of());
    }

    private static Map<String, String> units(Map<String, String> titles) {
        Map<String, String> units = new HashMap<>();
        for (String entry : titles.values()) {
            String unit = UnitName.inTitle(entry);
            if (unit != null) {
                units.putIfAbsent(unit, entry);
            }
        }
        return units;
    }

    boolean covers(int line) {
        return from <= line && line < to;
    }

    @Nullable
    String listed(String key) {
        return titles.get(key);
    }

    /// The entry that names the same unit and year but is not the same words, if there is one.
    @Nullable
    String nearlyListed(String title) {
        String unit = UnitName.inTitle(title);
        return unit == null || titles.containsKey(TitleShape.key(title)) ? null : units.get(unit);
    }

    private static int heading(List<String> lines) {
        for (int i = 0; i < lines.size() && lines.get(i).length() < PROSE; i++) {
            if (TitleShape.isContentsHeading(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, Integer> lastPlaces(List<String> lines) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() < PROSE) {
                places.put(TitleShape.key(lines.get(i)), i);
            }
            // A title over two lines is one entry of the contents.
            if (i > 0 && lines.get(i).length() + lines.get(i - 1).length() < PROSE) {
                places.put(TitleShape.key(lines.get(i - 1) + lines.get(i)), i);
            }
        }
        return places;
    }
}
