package org.taizhang.ingest.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadReceived;

/// One file as received. Nothing of it ever changes but its outcome, and that only once per reading:
/// `received -> read | unreadable`; a later reading may turn one outcome into the other. Whatever it is, it may be
/// `withdrawn`, and stays that; the same bytes then make an upload of their own.
@Entity
class Upload {

    enum State {
        RECEIVED,
        READ,
        UNREADABLE,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private String number;
    private String unit;
    private @Nullable String campaign;
    private @Nullable String note;
    private String name;
    private String mediaType;
    private String bucket;

    @Column(name = "object_key")
    private String key;

    private String sha256;
    private long size;
    private Instant receivedAt;
    private Instant announcedAt;
    private String receivedById;
    private String receivedByName;

    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;

    private @Nullable String reason;
    private int reports;
    private long outcomeSequence;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Upload() {}

    Upload(UUID id, String number, FileToReceive file, StoredObject original, Instant receivedAt) {
        this.id = id;
        this.number = number;
        this.unit = file.unit();
        this.campaign = file.campaign();
        this.note = file.note();
        this.name = file.name();
        this.mediaType = file.kind().mediaType();
        this.bucket = original.bucket();
        this.key = original.key();
        this.sha256 = original.sha256();
        this.size = original.size();
        this.receivedAt = receivedAt;
        this.announcedAt = receivedAt;
        this.receivedById = file.by().id();
        this.receivedByName = file.by().name();
    }

    UploadReceived announcement() {
        return new UploadReceived(id, number, unit, campaign, original(), receivedAt);
    }

    boolean isRead() {
        return state == State.READ;
    }

    boolean wasAnnouncedBefore(Instant time) {
        return announcedAt.isBefore(time);
    }

    /// To be read again; until then its outcome, if there is one, stays what it is.
    UploadReceived announceAgain(Instant now) {
        announcedAt = now;
        return announcement();
    }

    /// @param sequence of the event that tells it; one that comes after a later one is late and changes nothing
    void read(long sequence, int reports) {
        if (isLate(sequence)) return;
        state = State.READ;
        reason = null;
        this.reports = reports;
    }

    /// @param sequence as above
    void unreadable(long sequence, String reason) {
        if (isLate(sequence)) return;
        state = State.UNREADABLE;
        this.reason = reason;
        reports = 0;
    }

    /// Its unit took it back, before anybody had acted on what was read from it.
    void withdraw(Instant when) {
        state = State.WITHDRAWN;
        withdrawnAt = when;
        reason = null;
    }

    private boolean isLate(long sequence) {
        if (state == State.WITHDRAWN) return true;
        if (sequence <= outcomeSequence) return true;
        outcomeSequence = sequence;
        return false;
    }

    StoredObject original() {
        return new StoredObject(bucket, key, sha256, size);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String unit() {
        return unit;
    }

    @Nullable
    String campaign() {
        return campaign;
    }

    @Nullable
    String note() {
        return note;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String receivedById() {
        return receivedById;
    }

    String receivedByName() {
        return receivedByName;
    }

    State state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int reports() {
        return reports;
    }
}
