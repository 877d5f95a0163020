package org.taizhang.reader.outline;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Span;

/// A node of the outline.
///
/// @param id position among its siblings, from the top: `2.1`
/// @param number what the marker counts; 0 for a part without one
/// @param scheme of the marker; siblings of one scheme count on
/// @param title place of the heading's words; empty where there are none
/// @param end where the section ends, its children included
public record Section(
        String id,
        int level,
        String marker,
        int number,
        Scheme scheme,
        String heading,
        Role role,
        int start,
        Span title,
        int end,
        List<Section> children) {
    public Section {
        children = List.copyOf(children);
    }

    public Span span() {
        return new Span(start, end);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /// What the section says itself, before its first child.
    public Span own() {
        return new Span(start, children.isEmpty() ? end : children.getFirst().start());
    }

    /// What the section says itself, after its heading.
    public Span body() {
        Span own = own();
        return new Span(Math.min(Math.max(title.end(), own.start()), own.end()), own.end());
    }

    /// The section and all below it, in reading order.
    public static List<Section> flat(List<Section> sections) {
        List<Section> all = new ArrayList<>();
        for (Section section : sections) {
            all.add(section);
            all.addAll(flat(section.children()));
        }
        return all;
    }
}
