package org.taizhang.extract.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.correction.Change;
import org.taizhang.reader.correction.Correction;
import org.taizhang.web.identity.Caller;

/// A correction as it was given: `in force -> taken back`. One that finds no place in the newest reading stays in
/// force and waits for a reading that has its place again.
@Entity
@Table(name = "correction")
public class CorrectionEntry {

    @Id
    private UUID id;

    private UUID upload;
    private int report;

    @SuppressWarnings("UnusedVariable") // for people who look into the table
    private String what;

    @JdbcTypeCode(SqlTypes.JSON)
    private Change change;

    private @Nullable String reason;
    private boolean placed;

    @SuppressWarnings("UnusedVariable") // a name may be borne by two
    private String givenById;

    private String givenByName;
    private Instant givenAt;
    private @Nullable String takenBackById;
    private @Nullable String takenBackByName;
    private @Nullable Instant takenBackAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CorrectionEntry() {}

    CorrectionEntry(UUID upload, Correction correction, @Nullable String reason, Caller by, Instant at) {
        this.id = correction.id();
        this.upload = upload;
        this.report = correction.report();
        this.change = correction.change();
        this.what = change.what();
        this.reason = reason;
        this.placed = true;
        this.givenById = by.id();
        this.givenByName = by.name();
        this.givenAt = at;
    }

    void takeBack(Caller by, Instant at) {
        if (!isInForce()) return;
        takenBackById = by.id();
        takenBackByName = by.name();
        takenBackAt = at;
    }

    public void place(boolean found) {
        placed = found;
    }

    boolean isInForce() {
        return takenBackById == null;
    }

    Correction correction() {
        return new Correction(id, report, change);
    }

    public UUID id() {
        return id;
    }

    UUID upload() {
        return upload;
    }

    int report() {
        return report;
    }

    Change change() {
        return change;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean isPlaced() {
        return placed;
    }

    String givenByName() {
        return givenByName;
    }

    Instant givenAt() {
        return givenAt;
    }

    @Nullable
    String takenBackByName() {
        return takenBackByName;
    }

    @Nullable
    Instant takenBackAt() {
        return takenBackAt;
    }
}
