package org.taizhang.review.demand;

import java.util.List;

/// What the last return asked for, one by one.
///
/// @param round that was returned; 0 where nothing was handed in yet
public record Demands(int round, List<String> each) {

    public Demands {
        each = List.copyOf(each);
    }

    public boolean has(int place) {
        return place >= 1 && place <= each.size();
    }
}
