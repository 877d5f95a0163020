package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.events.Envelope;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.Topic;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.messaging.delivery.EventConsumer;
import org.taizhang.review.analysis.AnalysisStore;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.split.DivisionStore;
import org.taizhang.review.split.HoldCompilation;
import org.taizhang.review.split.Piece;
import org.taizhang.review.unit.UnitRepository;

/// Fetches what was read and hands it on.
///
/// The analyses are fetched before the transaction, which then is short. Of two uploads that bring the same report at
/// once the slower meets a unique index and finds the other's report on its next try.
@ApplicationScoped
class UploadReadConsumer implements EventConsumer {

    private final AnalysisStore analyses;
    private final UnitRepository units;
    private final ReportRepository reports;
    private final AskedFor askedFor;
    private final DivisionStore divisions;
    private final HoldCompilation holdCompilation;
    private final TakeUpReading takeUpReading;

    UploadReadConsumer(
            AnalysisStore analyses,
            UnitRepository units,
            ReportRepository reports,
            AskedFor askedFor,
            DivisionStore divisions,
            HoldCompilation holdCompilation,
            TakeUpReading takeUpReading) {
        this.analyses = analyses;
        this.units = units;
        this.reports = reports;
        this.askedFor = askedFor;
        this.divisions = divisions;
        this.holdCompilation = holdCompilation;
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
        if (event.data() instanceof UploadUnreadable unreadable) takeUpReading.noteUnreadable(event, unreadable);
        if (!(event.data() instanceof UploadRead upload)) return;
        Optional<Asked> asked = askedFor.by(upload.campaign());
        List<Piece> confirmed = holdCompilation.confirmed(upload.upload(), upload.split());
        List<ReadingTaken> readings = upload.reports().stream()
                .map(report -> {
                    ReadReportContent content = analyses.read(report.analysis());
                    Optional<String> unit =
                            named(report, content, confirmed).or(() -> unit(upload, content, asked.isPresent()));
                    return answeredFor(new ReadingTaken(upload, report, content, unit, asked, event.time()));
                })
                .toList();
        StoredObject division = upload.division();
        takeUpReading.takeUp(event, upload, readings, division == null ? null : divisions.read(division));
    }

    /// The unit that was confirmed, which may be called like another; a unit that was corrected since is looked for.
    private static Optional<String> named(ReadReport report, ReadReportContent content, List<Piece> confirmed) {
        if (report.index() >= confirmed.size()) return Optional.empty();
        Piece piece = confirmed.get(report.index());
        return Optional.ofNullable(piece.unit()).filter(unit -> Objects.equals(piece.unitAsRead(), content.unit()));
    }

    /// A closed unit's report may be revised by whoever took it over. A new one that bears its name is a question for a
    /// person: it is its successor's, or somebody else's.
    private ReadingTaken answeredFor(ReadingTaken reading) {
        boolean theirs = reading.unit()
                .filter(unit -> !units.isClosed(unit) || reports.has(unit, reading.year(), reading.occasion()))
                .isPresent();
        return theirs ? reading : reading.ofNobody();
    }

    /// What answers a campaign and names no unit, as short reports do, is of whoever hands it in.
    private Optional<String> unit(UploadRead upload, ReadReportContent content, boolean asked) {
        String asRead = Objects.requireNonNullElse(content.unit(), "");
        if (asked && asRead.isBlank() && upload.reports().size() == 1) return Optional.of(upload.unit());
        return units.match(asRead, content.title(), upload.unit());
    }
}
