package org.taizhang.review.filing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.report.Counts;
import org.taizhang.review.report.Occasion;
import org.taizhang.review.report.Version;
import org.taizhang.review.split.ReadPart;

/// One report of an upload, fetched and matched: all that is needed to take it up in one short transaction.
///
/// @param unit whose it is, if that is sure
/// @param asked what its upload answers to
record ReadingTaken(
        UploadRead upload,
        ReadReport report,
        ReadReportContent content,
        Optional<String> unit,
        Optional<Asked> asked,
        Instant readAt) {

    /// The order in which reports are locked, so that two uploads of the same units do not wait for each other.
    String lockOrder() {
        return unit.orElse("");
    }

    /// The same, of a unit that a person has to name.
    ReadingTaken ofNobody() {
        return new ReadingTaken(upload, report, content, Optional.empty(), asked, readAt);
    }

    Occasion occasion() {
        return asked.map(Asked::occasion).orElse(Occasion.UNASKED);
    }

    /// As the text says; where it says none, that of the campaign.
    @Nullable
    Integer year() {
        return content.year() == null ? asked.map(Asked::year).orElse(null) : content.year();
    }

    /// What it says of itself.
    ReadPart part() {
        String own = content.sureness().doubts().contains("no-title") ? null : content.title();
        return new ReadPart(own, unit.orElse(null), Objects.requireNonNullElse(content.unit(), ""), year());
    }

    /// @param receivedAt as versions of the same upload have it, if there are any
    Version version(Optional<Instant> receivedAt) {
        StoredObject analysis = report.analysis();
        return new Version(
                UUID.randomUUID(),
                new Version.Origin(
                        upload.upload(), report.knownAs(), upload.reader(), readAt, receivedAt.orElseGet(this::told)),
                new Version.Analysis(analysis.bucket(), analysis.key(), analysis.sha256(), analysis.size()),
                new Version.Reading(
                        content.title(),
                        Objects.requireNonNullElse(content.unit(), ""),
                        unit.orElse(null),
                        year(),
                        counts(),
                        content.sureness()));
    }

    /// Nobody kept when an upload was received that was read before this was told.
    private Instant told() {
        return upload.receivedAt() == null ? readAt : upload.receivedAt();
    }

    private Counts counts() {
        return new Counts(
                ReadReportContent.count(content.warnings()),
                content.errors(),
                ReadReportContent.count(content.problems()),
                ReadReportContent.count(content.commitments()),
                ReadReportContent.count(content.rectifications()),
                content.namesProblems(),
                content.claimsAllDone());
    }
}
