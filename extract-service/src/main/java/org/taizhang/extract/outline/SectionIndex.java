package org.taizhang.extract.outline;

import java.util.List;

/// Which section a place lies in: the innermost.
public final class SectionIndex {
    private final List<Section> flat;
    private int last;

    public SectionIndex(List<Section> sections) {
        this.flat = Section.flat(sections);
    }

    public List<Section> flat() {
        return flat;
    }

    /// The id of the innermost section at `at`; places are asked for in reading order mostly.
    public String idAt(int at) {
        return at(at).id();
    }

    public Section at(int at) {
        if (last >= flat.size() || flat.get(last).start() > at) {
            last = 0;
        }
        while (last + 1 < flat.size() && flat.get(last + 1).start() <= at) {
            last++;
        }
        return flat.get(last);
    }
}
