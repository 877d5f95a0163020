package org.taizhang.extract.job;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;

/// An upload that is to be read: `waiting <-> leased`, and gone with its outcome.
///
/// A lease that is not renewed tells of a process that died while it read. Who has seen a process die is read alone
/// from then on, so that it takes no other with it and none is counted for it; the third death is its answer.
@Entity
@Table(name = "reading_job")
public class Job {

    private static final int MOST_DEATHS = 3;
    private static final int MOST_MISSES = 3;
    private static final int MOST_DOUBLINGS = 10;
    private static final int LONGEST_ERROR = 1000;

    @Id
    private UUID upload;

    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredObject original;

    private @Nullable String correlation;

    @SuppressWarnings("UnusedVariable") // the oldest is measured by it
    private Instant wantedAt;

    private Instant dueAt;

    private @Nullable UUID leasedBy;

    @SuppressWarnings("UnusedVariable") // what is left by the dead is found by it
    private @Nullable Instant leasedUntil;

    private int deaths;
    private int misses;
    private int tries;

    @SuppressWarnings("UnusedVariable") // for people who look into the table
    private @Nullable String lastError;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Job() {}

    public Job(UUID upload, String number, StoredObject original, @Nullable String correlation, Instant now) {
        this.upload = upload;
        this.number = number;
        this.original = original;
        this.correlation = correlation;
        this.wantedAt = now;
        this.dueAt = now;
    }

    /// Takes it for a process. Whoever had it and let it run out is dead.
    void lease(UUID by, Instant until) {
        if (leasedBy != null) died("its process ended");
        leasedBy = by;
        leasedUntil = until;
    }

    /// Nothing is wrong with it: its process ends.
    void giveBack() {
        leasedBy = null;
        leasedUntil = null;
    }

    /// Something is wrong that is expected to pass; the pauses grow, and it is tried without end.
    void putBack(String error, Instant now, Duration longestPause) {
        tries++;
        lastError = shortened(error);
        dueAt = now.plus(pause(longestPause));
        giveBack();
    }

    void died(String how) {
        deaths++;
        lastError = shortened(how);
    }

    void missed() {
        misses++;
    }

    private Duration pause(Duration longest) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }

    boolean isSuspect() {
        return deaths > 0;
    }

    boolean hasDiedTooOften() {
        return deaths >= MOST_DEATHS;
    }

    boolean isMissing() {
        return misses >= MOST_MISSES;
    }

    boolean isLeasedBy(UUID process) {
        return process.equals(leasedBy);
    }

    UUID upload() {
        return upload;
    }

    String number() {
        return number;
    }

    StoredObject original() {
        return original;
    }

    @Nullable
    String correlation() {
        return correlation;
    }

    Instant dueAt() {
        return dueAt;
    }

    int deaths() {
        return deaths;
    }

    int tries() {
        return tries;
    }
}
