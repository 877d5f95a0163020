package org.taizhang.reader.compilation;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Line;

/// Titles that stand in the text of their own report, as on top of each page.
record RunningHeads(List<Line> lines, List<TitlePlace> places) {

    static RunningHeads of(List<Line> lines, List<TitlePlace> places) {
        return new RunningHeads(lines, places);
    }

    /// The lines of a report that are no running head.
    List<Line> without(int from, int to) {
        List<Line> own = new ArrayList<>();
        int at = from;
        for (TitlePlace place : places) {
            own.addAll(lines.subList(at, place.from()));
            at = place.to();
        }
        own.addAll(lines.subList(at, to));
        return own;
    }

    List<String> texts() {
        return places.stream()
                .map(place -> String.join(
                        "\n",
                        lines.subList(place.from(), place.to()).stream()
                                .map(Line::text)
                                .toList()))
                .toList();
    }
}
