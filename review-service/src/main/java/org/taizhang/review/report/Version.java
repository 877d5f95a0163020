package org.taizhang.review.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One reading of one submitted text of a report. Its digest is the SHA-256 of its analysis, and what decisions name.
@Entity
@Table(name = "report_version")
public class Version {

    @Id
    private UUID id;

    private UUID report;
    private int number;
    private UUID upload;

    private int placeInUpload;

    private String bucket;

    @Column(name = "object_key")
    private String key;

    private String digest;
    private long size;
    private String title;
    private String unitAsRead;
    private @Nullable String unit;
    private @Nullable Integer year;

    @Embedded
    private Counts counts;

    @Embedded
    private Confidence confidence;

    private String reader;
    private Instant readAt;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Version() {}

    @SuppressWarnings("NullAway.Init") // Its report gives it its number.
    public Version(UUID id, Origin origin, Analysis analysis, Reading reading) {
        this.id = id;
        this.upload = origin.upload();
        this.placeInUpload = origin.index();
        this.reader = origin.reader();
        this.readAt = origin.readAt();
        this.receivedAt = origin.receivedAt();
        this.bucket = analysis.bucket();
        this.key = analysis.key();
        this.digest = analysis.sha256();
        this.size = analysis.size();
        this.title = reading.title();
        this.unitAsRead = reading.unitAsRead();
        this.unit = reading.unit();
        this.year = reading.year();
        this.counts = reading.counts();
        this.confidence = reading.confidence();
    }

    /// Where the version comes from.
    ///
    /// @param index place in the upload, from 0
    /// @param receivedAt when the upload was received: versions come in this order, however late one is read
    public record Origin(UUID upload, int index, String reader, Instant readAt, Instant receivedAt) {}

    /// Where its analysis lies.
    public record Analysis(String bucket, String key, String sha256, long size) {}

    /// What was read, as far as lists show it.
    ///
    /// @param unit code of the unit that this names; null where that is not sure
    public record Reading(
            String title,
            String unitAsRead,
            @Nullable String unit,
            @Nullable Integer year,
            Counts counts,
            Confidence confidence) {

        /// What the report calls itself; null where the reader found no title and put the name of the file there.
        public @Nullable String ownTitle() {
            return confidence.doubts().contains("no-title") ? null : title;
        }

        /// Whether it says the same of whose report it is and of which year.
        public boolean saysLike(Reading other) {
            return unitAsRead.equals(other.unitAsRead) && Objects.equals(year, other.year);
        }

        /// Whether it also is found to be of the same unit, which may change with the units' names.
        public boolean placesLike(Reading other) {
            return saysLike(other) && Objects.equals(unit, other.unit);
        }
    }

    /// Puts it behind the versions that a report has.
    void follow(UUID itsReport, int latest) {
        this.report = itsReport;
        this.number = latest + 1;
    }

    public UUID id() {
        return id;
    }

    public UUID report() {
        return report;
    }

    public int number() {
        return number;
    }

    public UUID upload() {
        return upload;
    }

    int index() {
        return placeInUpload;
    }

    public String digest() {
        return digest;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Analysis analysis() {
        return new Analysis(bucket, key, digest, size);
    }

    public Reading reading() {
        return new Reading(title, unitAsRead, unit, year, counts, confidence);
    }

    /// Whether both are readings of one report of one upload.
    boolean isOfTheSameText(Version other) {
        return upload.equals(other.upload) && placeInUpload == other.placeInUpload;
    }

    Origin origin() {
        return new Origin(upload, placeInUpload, reader, readAt, receivedAt);
    }
}
