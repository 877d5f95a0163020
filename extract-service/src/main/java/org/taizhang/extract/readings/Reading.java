package org.taizhang.extract.readings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.extract.reading.Analysis;

/// The newest reading of an upload: `reading -> read | unreadable`.
@Entity
class Reading {

    enum State {
        READING,
        READ,
        UNREADABLE
    }

    /// What lists show of a report without opening the analysis.
    record ReportSummary(
            int index,
            String title,
            @Nullable String unit,
            @Nullable Integer year,
            int warnings,
            int problems,
            int commitments) {}

    @Id
    private UUID upload;

    private String unit;
    private String reader;

    @Enumerated(EnumType.STRING)
    private State state = State.READING;

    private @Nullable String reason;
    private @Nullable Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable StoredObject analysis;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportSummary> reports = List.of();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Reading() {}

    /// True when this version of the reader has settled it.
    boolean isSettledBy(String version) {
        return state != State.READING && reader.equals(version);
    }

    void read(String version, StoredObject analysis, Analysis content, Instant now) {
        reader = version;
        state = State.READ;
        reason = null;
        this.analysis = analysis;
        var reports = content.reports();
        this.reports = IntStream.range(0, reports.size())
                .mapToObj(i -> new ReportSummary(
                        i,
                        reports.get(i).title(),
                        reports.get(i).unit(),
                        reports.get(i).year(),
                        reports.get(i).warnings().size(),
                        reports.get(i).problems().size(),
                        reports.get(i).commitments().size()))
                .toList();
        endedAt = now;
    }

    void unreadable(String version, String reason, Instant now) {
        reader = version;
        state = State.UNREADABLE;
        this.reason = reason;
        analysis = null;
        reports = List.of();
        endedAt = now;
    }

    UUID upload() {
        return upload;
    }

    String unit() {
        return unit;
    }

    String reader() {
        return reader;
    }

    State state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    StoredObject analysis() {
        return analysis;
    }

    List<ReportSummary> reports() {
        return reports;
    }
}
