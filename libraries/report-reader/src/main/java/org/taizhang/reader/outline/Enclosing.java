package org.taizhang.reader.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which scheme of a report stands above which, seen over the whole report: one encloses another where a list of the
/// other starts between two of its numbers. 一是 to 三是, then （一） with 一是 and 二是 in it, then （二）: so （一） is above 一是,
/// although 一是 came first.
final class Enclosing {
    private final Map<Scheme, Map<Scheme, Integer>> counts = new EnumMap<>(Scheme.class);

    private Enclosing() {}

    static Enclosing of(List<Marker> markers) {
        var enclosing = new Enclosing();
        Map<Scheme, Integer> last = new EnumMap<>(Scheme.class);
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            Integer before = last.put(marker.scheme(), i);
            if (before != null && markers.get(before).number() + 1 == marker.number()) {
                enclosing.count(marker.scheme(), markers.subList(before + 1, i));
            }
        }
        return enclosing;
    }

    private void count(Scheme outer, List<Marker> between) {
        for (Marker inner : between) {
            if (inner.number() == 1) {
                counts.computeIfAbsent(outer, _ -> new EnumMap<>(Scheme.class)).merge(inner.scheme(), 1, Integer::sum);
            }
        }
    }

    boolean encloses(Scheme outer, Scheme inner) {
        return count(outer, inner) > count(inner, outer);
    }

    private int count(Scheme outer, Scheme inner) {
        return counts.getOrDefault(outer, Map.of()).getOrDefault(inner, 0);
    }
}
