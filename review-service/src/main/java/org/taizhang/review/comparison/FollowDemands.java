package org.taizhang.review.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.DemandView;

/// What became of a demand in a later version.
@ApplicationScoped
class FollowDemands {

    private enum Answer {
        MENDED,
        UNMENDED,
        GONE,
        UNPLACED
    }

    /// @param texts of the version that was returned, whose text is `before`, and the one after
    DifferenceView.AnsweredView follow(DemandView demand, TextDifference texts, String before) {
        Integer start = demand.start();
        Integer end = demand.end();
        if (start == null || end == null) return answered(demand, Answer.UNPLACED, null);
        return texts.of(start, end)
                .map(change -> follow(demand, change, before.substring(start, end)))
                .orElseGet(() -> answered(demand, Answer.UNPLACED, null));
    }

    private static DifferenceView.AnsweredView follow(DemandView demand, TextDifference.Change change, String words) {
        Sentence after = change.after();
        if (after == null) return answered(demand, Answer.GONE, null);
        boolean mended = change.kind() == TextDifference.Kind.CHANGED;
        return answered(demand, mended ? Answer.MENDED : Answer.UNMENDED, placeOf(words, after));
    }

    private static DifferenceView.@Nullable PlaceView placeOf(String words, Sentence after) {
        int at = after.text().indexOf(words);
        return at < 0
                ? DifferenceView.PlaceView.of(after)
                : new DifferenceView.PlaceView(after.start() + at, after.start() + at + words.length());
    }

    private static DifferenceView.AnsweredView answered(
            DemandView demand, Answer answer, DifferenceView.@Nullable PlaceView place) {
        return new DifferenceView.AnsweredView(demand, DifferenceView.wire(answer), place);
    }
}
