package org.taizhang.extract.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.extract.reading.Reading;
import org.taizhang.reader.analysis.Failure;
import org.taizhang.web.identity.Caller;

/// How far the reading of an upload is.
///
/// @param reason stable code, when unreadable
/// @param message what a person can do about the reason
@Schema(name = "Reading")
record ReadingView(
        UUID upload,
        String unit,

        @Schema(enumeration = {"reading", "read", "unreadable"})
        String state,

        @Nullable String reason,
        @Nullable String message,
        String reader,
        String vocabulary,

        @Schema(description = "SHA-256 of what the reader read; a correction names it") @Nullable
        String digest,

        @Nullable Instant readAt,

        @Schema(description = "since when it waits or is read; null when it is settled") @Nullable
        Instant waitingSince,

        List<Reading.ReportSummary> reports,

        @Schema(description = "Files of a zip that could not be read or hold no report, though others of it could")
        List<Failure> failures,

        @Schema(description = "null when nobody asked for it since it was read") @Nullable
        Again again) {

    /// How far reading it again is; what was read before is shown meanwhile, and stays if it cannot be read again.
    @Schema(name = "ReadingAgain")
    record Again(
            @Schema(enumeration = {"reading", "unreadable"}) String state,

            Instant since,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String reader) {

        static @Nullable Again of(Reading reading) {
            if (reading.againSince() != null) {
                return new Again("reading", reading.againSince(), null, null, null);
            }
            Reading.FailedAgain failed = reading.againFailed();
            if (failed == null) return null;
            return new Again(
                    "unreadable",
                    failed.at(),
                    failed.reason(),
                    WhatToDo.about(failed.reason()),
                    failed.by().reader());
        }
    }

    static ReadingView of(Reading reading) {
        String reason = reading.reason();
        StoredObject own = reading.own();
        return new ReadingView(
                reading.upload(),
                reading.unit(),
                reading.state().name().toLowerCase(Locale.ROOT),
                reason,
                reason == null ? null : WhatToDo.about(reason),
                reading.by().reader(),
                reading.by().vocabulary(),
                own == null ? null : own.sha256(),
                reading.endedAt(),
                reading.waitingSince(),
                reading.reports(),
                reading.failures(),
                Again.of(reading));
    }

    /// Systems are not told what the files of a zip are called: a name may name a person.
    ReadingView asShownTo(Caller caller) {
        if (!caller.isIntegrator()) return this;
        List<Failure> nameless = failures.stream()
                .map(failure -> new Failure("", failure.reason(), failure.message()))
                .toList();
        return new ReadingView(
                upload,
                unit,
                state,
                reason,
                message,
                reader,
                vocabulary,
                digest,
                readAt,
                waitingSince,
                reports,
                nameless,
                again);
    }
}
