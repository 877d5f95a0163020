package org.taizhang.lastyear;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A report as promises are followed in it.
///
/// @param text canonical text
/// @param promises what it promises, places in the text in its order
/// @param plans the parts that look ahead, which say nothing of what was done; asked of the later report only
/// @param problems what it admits; asked of the later report only
public record Statement(String text, List<Place> promises, List<Place> plans, List<Place> problems) {

    private static final String POINT_ENDS = "。；！\n";

    public Statement {
        promises = List.copyOf(promises);
        plans = List.copyOf(plans);
        problems = List.copyOf(problems);
    }

    /// The sentences of what is promised. The reader marks the words that name a point, 强化理论武装; what is meant by them
    /// follows, and then the name alone is no promise of its own.
    List<Place> sentences() {
        return IntStream.range(0, promises.size())
                .mapToObj(at -> sentences(
                        promises.get(at),
                        at + 1 < promises.size() ? promises.get(at + 1).start() : text.length()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Place> sentences(Place promise, int limit) {
        int paragraph = text.indexOf('\n', promise.end());
        int last = Math.min(paragraph < 0 ? text.length() : paragraph, limit);
        var sentences = new ArrayList<Place>();
        int from = promise.start();
        for (int at = promise.end(); at < last; at++) {
            if (POINT_ENDS.indexOf(text.charAt(at)) < 0) continue;
            sentences.add(new Place(from, at));
            from = at + 1;
        }
        if (sentences.isEmpty()) return List.of(promise);
        boolean namesOnly =
                sentences.size() > 1 && sentences.getFirst().equals(promise) && !Signs.hasFigure(text, promise);
        return namesOnly ? sentences.subList(1, sentences.size()) : sentences;
    }
}
