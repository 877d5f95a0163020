package org.taizhang.extract.reading;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.Event;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadReceived;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.reader.analysis.Failure;
import org.taizhang.reader.correction.Sketch;

/// The newest reading of an upload: `reading -> read | unreadable`.
///
/// While it is read again the old reading stays what it is; a newer reader that cannot read the upload any more
/// leaves it, too, and only the reason is told.
@Entity
class Reading {

    enum State {
        READING,
        READ,
        UNREADABLE
    }

    /// What lists show of a report without opening the analysis.
    ///
    /// @param index place in the analysis
    /// @param identity which report of the upload it is, the same in every reading
    record ReportSummary(
            int index,
            int identity,
            String title,
            @Nullable String unit,
            @Nullable Integer year,
            int warnings,
            int problems,
            int commitments) {}

    /// A newer reader that could not read what an older one had read.
    record FailedAgain(InForce by, String reason, Instant at) {
        boolean settles(InForce inForce) {
            return by.equals(inForce) && !reason.equals(PutBack.ORIGINAL_MISSING);
        }
    }

    @Id
    private UUID upload;

    private String unit;
    private String reader;
    private String vocabulary;
    private @Nullable String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable StoredObject original;

    private @Nullable Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.READING;

    private @Nullable String reason;
    private Instant begunAt;
    private @Nullable Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable StoredObject own;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable StoredObject analysis;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportSummary> reports = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReadReport> told = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Failure> failures = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Integer, Sketch> known = Map.of();

    private int revision;
    private @Nullable Instant againSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable FailedAgain againFailed;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable StoredObject difference;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Reading() {}

    /// True when this reader has settled it: what it would read again is what is there.
    /// An original that was missing may be there again.
    boolean isSettledBy(InForce inForce) {
        if (state == State.READING || PutBack.ORIGINAL_MISSING.equals(reason)) return false;
        return by().equals(inForce) || (againFailed != null && againFailed.settles(inForce));
    }

    boolean isUnderWay() {
        return state == State.READING || againSince != null;
    }

    /// Remembers where to read it from again.
    void comesFrom(UploadReceived received) {
        number = received.number();
        original = received.original();
        receivedAt = received.receivedAt();
    }

    /// What others are told when it was read or corrected.
    UploadRead announcement() {
        return new UploadRead(
                upload, unit, receivedAt, reader, Objects.requireNonNull(analysis, "not read: " + upload), told);
    }

    /// What others were told last, once it is settled.
    Event outcome() {
        return state == State.UNREADABLE
                ? new UploadUnreadable(upload, unit, reader, Objects.requireNonNull(reason, "no reason: " + upload))
                : announcement();
    }

    /// False when it is being read already, or about to be.
    boolean askAgain(Instant now) {
        if (isUnderWay()) return false;
        againSince = now;
        return true;
    }

    /// Somebody else has read it meanwhile.
    void needNotBeReadAgain() {
        againSince = null;
    }

    void read(InForce by, Draft draft, Instant now) {
        reader = by.reader();
        vocabulary = by.vocabulary();
        state = State.READ;
        reason = null;
        own = draft.own();
        known = draft.known();
        difference = draft.difference();
        againSince = null;
        againFailed = null;
        endedAt = now;
        show(draft);
    }

    /// The same reading with other corrections.
    void correct(Draft draft) {
        show(draft);
    }

    private void show(Draft draft) {
        analysis = draft.analysis();
        reports = draft.summaries();
        told = draft.reports();
        failures = draft.failures();
        revision++;
    }

    /// True when that is the outcome; false when the reading of an older reader stays.
    boolean unreadable(InForce by, String why, Instant now) {
        againSince = null;
        if (state == State.READ) {
            againFailed = new FailedAgain(by, why, now);
            return false;
        }
        reader = by.reader();
        vocabulary = by.vocabulary();
        state = State.UNREADABLE;
        reason = why;
        endedAt = now;
        return true;
    }

    List<Failure> failures() {
        return failures;
    }

    /// Null when the newest reading has no such report.
    @Nullable
    Integer indexOf(int identity) {
        return reports.stream()
                .filter(report -> report.identity() == identity)
                .map(ReportSummary::index)
                .findFirst()
                .orElse(null);
    }

    InForce by() {
        return new InForce(reader, vocabulary);
    }

    UUID upload() {
        return upload;
    }

    String unit() {
        return unit;
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    StoredObject original() {
        return original;
    }

    State state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /// Since when it waits or is read; null when it is settled.
    @Nullable
    Instant waitingSince() {
        return state == State.READING ? begunAt : againSince;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    StoredObject own() {
        return own;
    }

    @Nullable
    StoredObject analysis() {
        return analysis;
    }

    List<ReportSummary> reports() {
        return reports;
    }

    List<ReadReport> told() {
        return told;
    }

    Map<Integer, Sketch> known() {
        return known;
    }

    int revision() {
        return revision;
    }

    @Nullable
    Instant againSince() {
        return againSince;
    }

    @Nullable
    FailedAgain againFailed() {
        return againFailed;
    }

    @Nullable
    StoredObject difference() {
        return difference;
    }
}
