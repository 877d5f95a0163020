package org.taizhang.review.queue;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "QueueCounts")
record QueueCountsView(
        @Schema(description = "all that waits") long open,

        List<KindView> kinds,
        long overdue,
        long today,

        @Schema(description = "due within seven days, or overdue")
        long week,

        long free,
        long mine,
        long others,

        @Schema(description = "all that the caller has done")
        long done,

        @Schema(description = "what the caller has done today, by outcome")
        List<OutcomeView> doneToday,

        @Schema(description = "what was sent to the caller to read")
        long copied) {

    @Schema(name = "KindCount")
    record KindView(@Schema(description = "as in Task") String kind, long count) {}

    @Schema(name = "OutcomeCount")
    record OutcomeView(@Schema(description = "as in Task") String outcome, long count) {}

    static QueueCountsView of(QueueCounts counts) {
        return new QueueCountsView(
                counts.waiting(QueueCounts.OfKind::waiting),
                counts.kinds().stream()
                        .map(one -> new KindView(one.kind(), one.waiting()))
                        .sorted(Comparator.comparing(KindView::kind))
                        .toList(),
                counts.waiting(one -> one.dates().overdue()),
                counts.waiting(one -> one.dates().today()),
                counts.waiting(one -> one.dates().week()),
                counts.waiting(one -> one.holders().free()),
                counts.waiting(one -> one.holders().mine()),
                counts.waiting(one -> one.holders().others()),
                counts.done(),
                counts.outcomes().stream()
                        .filter(one -> one.today() > 0)
                        .map(one -> new OutcomeView(one.outcome(), one.today()))
                        .sorted(Comparator.comparing(OutcomeView::outcome))
                        .toList(),
                counts.copied());
    }
}
