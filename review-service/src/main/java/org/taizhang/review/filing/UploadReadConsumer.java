package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UploadRead;
import org.taizhang.messaging.delivery.EventConsumer;
import org.taizhang.review.analysis.AnalysisStore;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.unit.UnitRepository;

/// Fetches what was read and hands it on.
///
/// The analyses are fetched before the transaction, which then is short. Of two uploads that bring the same report at
/// once the slower meets a unique index and finds the other's report on its next try.
@ApplicationScoped
class UploadReadConsumer implements EventConsumer {

    private final AnalysisStore analyses;
    private final UnitRepository units;
    private final TakeUpReading takeUpReading;

    UploadReadConsumer(AnalysisStore analyses, UnitRepository units, TakeUpReading takeUpReading) {
        this.analyses = analyses;
        this.units = units;
        this.takeUpReading = takeUpReading;
    }

    @Override
    public String group() {
        return "review-service";
    }

    @Override
    public Topic topic() {
        return Topic.READINGS;
    }

    @Override
    public void take(Envelope event) {
        if (!(event.data() instanceof UploadRead upload)) return;
        List<ReadingTaken> readings = upload.reports().stream()
                .map(report -> {
                    ReadReportContent content = analyses.read(report.analysis());
                    String unitAsRead = Objects.requireNonNullElse(content.unit(), "");
                    var unit = units.match(unitAsRead, content.title(), upload.unit());
                    return new ReadingTaken(upload, report, content, unit, event.time());
                })
                .toList();
        takeUpReading.takeUp(event, upload, readings);
    }
}
