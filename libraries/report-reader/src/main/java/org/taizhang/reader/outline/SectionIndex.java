package org.taizhang.reader.outline;

import java.util.List;

/// Which section a place lies in: the innermost.
public final class SectionIndex {
    private final List<Section> flat;
    /// The last answer: who goes through a text asks for the same section many times.
    private int near;

    public SectionIndex(List<Section> sections) {
        this.flat = Section.flat(sections);
    }

    public List<Section> flat() {
        return flat;
    }

    /// The id of the innermost section at `at`.
    public String idAt(int at) {
        return at(at).id();
    }

    /// Where the number of the heading ends that starts at `at`; `at` itself where none does.
    public int markerEnd(int at) {
        Section section = at(at);
        return section.start() == at
                ? Math.min(section.title().start(), at + section.marker().length())
                : at;
    }

    public Section at(int at) {
        int before = near;
        boolean same = flat.get(before).start() <= at
                && (before + 1 == flat.size() || flat.get(before + 1).start() > at);
        int index = same ? before : lastFrom(at);
        near = index;
        return flat.get(index);
    }

    /// The last section that starts at the place or before it.

    private int lastFrom(int at) {
        int low = 0;
        int high = flat.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (flat.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
