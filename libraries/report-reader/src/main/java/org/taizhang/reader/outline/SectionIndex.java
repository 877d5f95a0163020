package org.taizhang.reader.outline;

import java.util.List;

/// Which section a place lies in: the innermost.
public final class SectionIndex {
    private final List<Section> flat;

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
        return flat.get(low);
    }
}
