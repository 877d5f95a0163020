package org.taizhang.review.filing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.report.Counts;
import org.taizhang.review.report.Version;

/// One report of an upload, fetched and matched: all that is needed to take it up in one short transaction.
///
/// @param unit whose it is, if that is sure
record ReadingTaken(
        UploadRead upload, ReadReport report, ReadReportContent content, Optional<String> unit, Instant readAt) {

    /// The order in which reports are locked, so that two uploads of the same units do not wait for each other.
    String lockOrder() {
        return unit.orElse("");
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
                        content.year(),
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
                content.namesProblems());
    }
}
