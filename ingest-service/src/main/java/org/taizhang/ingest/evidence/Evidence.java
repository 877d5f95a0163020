package org.taizhang.ingest.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.events.StoredObject;
import org.taizhang.ingest.upload.FileKind;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.strict.DateWithinReason;

/// A file that is to prove something about an item. It never changes; a better one is a new one.
@Entity
class Evidence {

    @Id
    private UUID id;

    private UUID item;
    private String unit;
    private String name;
    private String mediaType;
    private String bucket;

    @Column(name = "object_key")
    private String key;

    private String sha256;
    private long size;
    private LocalDate effectiveDate;
    private Instant receivedAt;
    private String receivedById;
    private String receivedByName;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Evidence() {}

    Evidence(UUID id, Meant meant, String name, FileKind kind, StoredObject file, Caller by, Instant receivedAt) {
        this.id = id;
        this.item = meant.item();
        this.unit = meant.unit();
        this.effectiveDate = meant.effectiveDate();
        this.name = name;
        this.mediaType = kind.mediaType();
        this.bucket = file.bucket();
        this.key = file.key();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.receivedAt = receivedAt;
        this.receivedById = by.id();
        this.receivedByName = by.name();
    }

    /// What the sender says of a file.
    ///
    /// @param effectiveDate the date that the content speaks of
    record Meant(
            UUID item,
            String unit,
            @PastOrPresent @DateWithinReason LocalDate effectiveDate) {}

    EvidenceReceived announcement() {
        return new EvidenceReceived(id, item, unit, file(), effectiveDate, receivedById, receivedAt);
    }

    StoredObject file() {
        return new StoredObject(bucket, key, sha256, size);
    }

    EvidenceView view() {
        return new EvidenceView(
                id, item, unit, name, size, sha256, mediaType, effectiveDate, receivedAt, receivedByName);
    }

    String name() {
        return name;
    }
}
