package org.taizhang.reader.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives each heading its level from the order in which the schemes nest in this report.
///
/// A scheme that is open closes what stands deeper. A scheme that is not open goes one deeper than the innermost
/// scheme that this report has not shown to stand below it. So 4. after （二） goes under （二） although 3. stood
/// under （一）, and a report that writes 一、 1. （一） is read as it is written. The first scheme of a report stays the
/// outermost, also where it starts again after a part without heading.
final class Nesting {
    /// A number of a list.
    record Next(Scheme scheme, int number) {}

    private record Open(Scheme scheme, int level, int number) {}

    private final List<Open> open = new ArrayList<>();
    private final List<Open> interrupted = new ArrayList<>();
    private final Enclosing enclosing;
    private Scheme outermost = Scheme.NONE;
    /// Whether a chapter was seen.
    private boolean begun;
    private final Map<Scheme, Set<Scheme>> below = new EnumMap<>(Scheme.class);

    /// @param markers all markers of the report, in reading order
    Nesting(List<Marker> markers) {
        this.enclosing = Enclosing.of(markers);
        if (!markers.isEmpty() && !markers.getFirst().scheme().isOfChapters()) {
            this.outermost = chapters(markers);
        }
    }

    /// What the chapters are numbered by, where a list stands before the first of them: its scheme is none of chapters.
    private Scheme chapters(List<Marker> markers) {
        Scheme first = markers.getFirst().scheme();
        for (Marker marker : markers) {
            Scheme scheme = marker.scheme();
            boolean listed = scheme.isOfChapters() && marker.number() == 2;
            if (listed && !enclosing.encloses(first, scheme)) {
                return scheme;
            }
        }
        return Scheme.NONE;
    }

    int level(Marker marker) {
        resume(marker);
        int at = indexOf(marker.scheme());
        boolean underPart = !begun && !open.isEmpty() && open.getFirst().scheme() == Scheme.NONE;
        if (marker.scheme() == outermost && underPart) {
            outermost = Scheme.NONE; // the list divides the part that it stands in
        }
        begun |= marker.scheme() == outermost;
        if (at >= 0) {
            open.subList(at, open.size()).clear();
        } else if (marker.scheme() == outermost) {
            open.clear();
        } else {
            while (!open.isEmpty() && isBelow(open.getLast().scheme(), marker.scheme())) {
                open.removeLast();
            }
        }
        // A list before the first chapter is one of the preamble.
        boolean early = outermost != Scheme.NONE && marker.scheme() != outermost;
        int level = open.isEmpty() ? early ? 2 : 1 : open.getLast().level() + 1;
        open.forEach(above -> below.computeIfAbsent(above.scheme(), _ -> EnumSet.noneOf(Scheme.class))
                .add(marker.scheme()));
        open.add(new Open(marker.scheme(), level, marker.number()));
        if (level == 1 && outermost == Scheme.NONE) {
            outermost = marker.scheme();
        }
        return level;
    }

    /// A part without heading closes everything: it speaks of the whole report.
    void closing() {
        if (open.isEmpty() || open.getFirst().scheme() != Scheme.NONE) {
            interrupted.clear();
            interrupted.addAll(open);
        }
        open.clear();
        open.add(new Open(Scheme.NONE, 1, 0));
    }

    /// A part without heading may stand between 一、 and 二、: then the list goes on after it.
    private void resume(Marker marker) {
        boolean goesOn = interrupted.stream()
                .anyMatch(list -> list.scheme() == marker.scheme() && list.number() + 1 == marker.number());
        if (goesOn && !isContinuedBy(marker)) {
            open.clear();
            open.addAll(interrupted);
            interrupted.clear();
        }
    }

    /// Whether one of the open lists goes on with this heading.
    boolean isContinuedBy(Marker marker) {
        int at = indexOf(marker.scheme());
        return at >= 0 && open.get(at).number() + 1 == marker.number();
    }

    /// What the open lists go on with.
    List<Next> awaited() {
        return open.stream()
                .map(list -> new Next(list.scheme(), list.number() + 1))
                .toList();
    }

    /// Whether the marker numbers a chapter here: what stands before it may close the one above.
    boolean isChapter(Marker marker) {
        return !open.isEmpty() && open.size() > 1 && open.getFirst().scheme() == marker.scheme();
    }

    private int indexOf(Scheme scheme) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).scheme() == scheme) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBelow(Scheme inner, Scheme outer) {
        return enclosing.encloses(outer, inner)
                || (below.getOrDefault(outer, Set.of()).contains(inner) && !enclosing.encloses(inner, outer));
    }
}
