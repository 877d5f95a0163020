package org.taizhang.ingest.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.events.StoredObject;
import org.taizhang.ingest.upload.FileKind;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.strict.DateWithinReason;

/// A file that is to prove something about an item. It never changes; a better one is a new one, which may
/// take its place.
@Entity
class Evidence {

    private static final Set<String> SHOWN = Set.of(
            FileKind.PDF.mediaType(), FileKind.JPEG.mediaType(), FileKind.PNG.mediaType(), FileKind.TEXT.mediaType());

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
    private @Nullable Integer measure;
    private @Nullable Integer demand;
    private @Nullable String period;
    private boolean lookBack;
    private @Nullable UUID replaces;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Evidence() {}

    Evidence(UUID id, Meant meant, String name, FileKind kind, StoredObject file, Caller by, Instant receivedAt) {
        this.id = id;
        this.item = meant.item();
        this.unit = meant.unit();
        this.effectiveDate = meant.effectiveDate();
        this.measure = meant.measure();
        this.demand = meant.demand();
        this.period = meant.period();
        this.lookBack = meant.lookBack();
        this.replaces = meant.replaces();
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
    /// @param measure place, from 1, of the measure that it proves
    /// @param demand place, from 1, of the demand of the last return that it meets
    /// @param period of a duty or a risk point, by its name, that it is the proof of
    /// @param replaces the file of the same item whose place it takes
    /// @param lookBack whether it is what a supervisor found who looked at the closed item again
    record Meant(
            UUID item,
            String unit,
            @PastOrPresent @DateWithinReason LocalDate effectiveDate,
            @Min(1) @Nullable Integer measure,
            @Min(1) @Nullable Integer demand,
            @Size(max = 20) @Nullable String period,
            @Nullable UUID replaces,
            boolean lookBack) {}

    EvidenceReceived announcement() {
        return new EvidenceReceived(
                id,
                item,
                unit,
                file(),
                effectiveDate,
                receivedById,
                receivedAt,
                measure,
                demand,
                lookBack ? true : null,
                period,
                replaces);
    }

    StoredObject file() {
        return new StoredObject(bucket, key, sha256, size);
    }

    EvidenceView view() {
        return new EvidenceView(
                id,
                item,
                unit,
                name,
                size,
                sha256,
                mediaType,
                effectiveDate,
                receivedAt,
                receivedByName,
                measure,
                demand,
                period,
                replaces);
    }

    /// Whether a browser may show it where our pages are: nothing of these kinds can act there.
    boolean isShown() {
        return SHOWN.contains(mediaType);
    }

    String mediaType() {
        return mediaType;
    }

    String name() {
        return name;
    }
}
