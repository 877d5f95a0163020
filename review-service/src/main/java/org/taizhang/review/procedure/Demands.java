package org.taizhang.review.procedure;

import java.util.List;

/// What a return asked for: one demand a line.
///
/// @param round that was returned; 0 where nothing was handed in yet
public record Demands(int round, List<String> each) {

    public Demands {
        each = List.copyOf(each);
    }

    public static List<String> in(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean has(int place) {
        return place >= 1 && place <= each.size();
    }
}
