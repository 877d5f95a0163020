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
import org.taizhang.reader.compilation.Split;
import org.taizhang.reader.correction.Sketch;
import org.taizhang.web.problem.Conflict;

/// The newest reading of an upload: `reading -> read | unreadable`.
///
/// While it is read again the old reading stays what it is; a newer reader that cannot read the upload any more
/// leaves it, too, and only the reason is told.
@Entity
public class Reading {

    /// Why an upload was not read whose file the store does not hold: a person can put that right.
    public static final String ORIGINAL_MISSING = "original-missing";

    public enum State {
        READING,
        READ,
        UNREADABLE
    }

    /// What lists show of a report without opening the analysis.
    ///
    /// @param index place in the analysis
    /// @param identity which report of the upload it is, the same in every reading
    public record ReportSummary(
            int index,
            int identity,
            String title,
            @Nullable String unit,
            @Nullable Integer year,
            int warnings,
            int problems,
            int commitments) {}

    /// A newer reader that could not read what an older one had read.
    public record FailedAgain(InForce by, String reason, Instant at) {
        boolean settles(InForce inForce) {
            return by.equals(inForce) && !reason.equals(ORIGINAL_MISSING);
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
    private @Nullable String campaign;

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

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable StoredObject division;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Split split;

    private int readBySplit;

    private @Nullable Instant withdrawnAt;
    private boolean correctedByOthers;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Reading() {}

    /// True when this reader has settled it: what it would read again is what is there.
    /// An original that was missing may be there again.
    public boolean isSettledBy(InForce inForce) {
        if (state == State.READING || ORIGINAL_MISSING.equals(reason)) return false;
        return (by().equals(inForce) && !waitsForSplit()) || (againFailed != null && againFailed.settles(inForce));
    }

    public boolean isUnderWay() {
        return !isWithdrawn() && (state == State.READING || againSince != null);
    }

    /// A person has said how its upload is divided, and every reading from then on goes by it.
    ///
    /// @return false when this one, or a later one, was said already
    public boolean divide(Split confirmed, Instant now) {
        if (split != null && split.number() >= confirmed.number()) return false;
        split = confirmed;
        againFailed = null;
        againSince = now;
        revision++;
        return true;
    }

    /// Nobody has yet read it as it is to be divided.
    public boolean waitsForSplit() {
        return split != null && split.number() != readBySplit;
    }

    /// Its upload was taken back: what was read stays, and nothing is read any more.
    public void withdraw(Instant when) {
        withdrawnAt = when;
        againSince = null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public static Conflict withdrawn() {
        return new Conflict("这个上传件已经撤回。要报送请重新上传。", "the upload was taken back; upload it again");
    }

    /// Remembers where to read it from again.
    public void comesFrom(UploadReceived received) {
        number = received.number();
        original = received.original();
        receivedAt = received.receivedAt();
        campaign = received.campaign();
    }

    /// What others are told when it was read or corrected.
    public UploadRead announcement() {
        return new UploadRead(
                upload,
                unit,
                receivedAt,
                reader,
                Objects.requireNonNull(analysis, "not read: " + upload),
                told,
                correctedByOthers ? true : null,
                campaign,
                division,
                readBySplit == 0 ? null : readBySplit);
    }

    /// What others were told last, once it is settled.
    public Event outcome() {
        return state == State.UNREADABLE
                ? new UploadUnreadable(upload, unit, reader, Objects.requireNonNull(reason, "no reason: " + upload))
                : announcement();
    }

    /// False when it is being read already, or about to be.
    public boolean askAgain(Instant now) {
        if (isUnderWay()) return false;
        againSince = now;
        return true;
    }

    /// Somebody else has read it meanwhile.
    public void needNotBeReadAgain() {
        againSince = null;
    }

    public void read(InForce by, Draft draft, Instant now) {
        reader = by.reader();
        vocabulary = by.vocabulary();
        state = State.READ;
        reason = null;
        own = draft.own();
        known = draft.known();
        difference = draft.difference();
        division = draft.division();
        readBySplit = draft.split();
        againSince = null;
        againFailed = null;
        endedAt = now;
        show(draft);
    }

    /// The same reading with other corrections.
    ///
    /// @param byOthers whether whoever corrects does not report for the unit that handed it in
    public void correct(Draft draft, boolean byOthers) {
        if (isWithdrawn()) throw withdrawn();
        correctedByOthers |= byOthers;
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
    public boolean unreadable(InForce by, String why, Instant now) {
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

    public List<Failure> failures() {
        return failures;
    }

    /// Null when the newest reading has no such report.
    @Nullable
    public Integer indexOf(int identity) {
        return reports.stream()
                .filter(report -> report.identity() == identity)
                .map(ReportSummary::index)
                .findFirst()
                .orElse(null);
    }

    public InForce by() {
        return new InForce(reader, vocabulary);
    }

    public UUID upload() {
        return upload;
    }

    public String unit() {
        return unit;
    }

    @Nullable
    public String number() {
        return number;
    }

    @Nullable
    public StoredObject original() {
        return original;
    }

    public State state() {
        return state;
    }

    @Nullable
    public String reason() {
        return reason;
    }

    /// Since when it waits or is read; null when it is settled.
    @Nullable
    public Instant waitingSince() {
        if (isWithdrawn()) return null;
        return state == State.READING ? begunAt : againSince;
    }

    @Nullable
    public Instant endedAt() {
        return endedAt;
    }

    @Nullable
    public StoredObject own() {
        return own;
    }

    @Nullable
    public StoredObject analysis() {
        return analysis;
    }

    public List<ReportSummary> reports() {
        return reports;
    }

    List<ReadReport> told() {
        return told;
    }

    @Nullable
    Split split() {
        return split;
    }

    Map<Integer, Sketch> known() {
        return known;
    }

    public int revision() {
        return revision;
    }

    @Nullable
    public Instant againSince() {
        return againSince;
    }

    @Nullable
    public FailedAgain againFailed() {
        return againFailed;
    }

    @Nullable
    public StoredObject difference() {
        return difference;
    }
}
