package org.taizhang.review.upload;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.UploadReceived;
import org.taizhang.review.person.Aside;

/// One file as it was handed in: `received -> withdrawn`. What is known of it comes from two sides, its receipt and its
/// reading, in either order.
@Entity
public class Upload {

    @Id
    private UUID id;

    private String unit;
    private @Nullable String number;

    @SuppressWarnings("UnusedVariable") // whoever waits for an answer looks for it by this
    private @Nullable String campaign;

    @SuppressWarnings("UnusedVariable") // the last one that came counts
    private @Nullable Instant receivedAt;

    private @Nullable String unreadable;

    private boolean correctedByOthers;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "withdrawn_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "withdrawn_by_name"))
    @AttributeOverride(name = "reason", column = @Column(name = "withdrawn_reason"))
    private @Nullable Aside withdrawn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Upload() {}

    void comesWith(UploadReceived receipt) {
        number = receipt.number();
        campaign = receipt.campaign();
        receivedAt = receipt.receivedAt();
    }

    public void wasRead() {
        unreadable = null;
    }

    public void wasUnreadable(String reason) {
        unreadable = reason;
    }

    /// @param byOthers whether people of another unit have corrected what was read from it
    public void noteCorrections(boolean byOthers) {
        correctedByOthers = byOthers;
    }

    public void withdraw(Aside aside) {
        withdrawn = aside;
    }

    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    public boolean wasCorrectedByOthers() {
        return correctedByOthers;
    }

    public UUID id() {
        return id;
    }

    /// Code of the unit that handed it in.
    public String unit() {
        return unit;
    }

    /// Of its receipt; null until that is known here.
    public @Nullable String number() {
        return number;
    }

    /// Why the newest try to read it failed; null when it did not.
    public @Nullable String unreadableReason() {
        return unreadable;
    }

    public @Nullable Aside withdrawn() {
        return withdrawn;
    }
}
