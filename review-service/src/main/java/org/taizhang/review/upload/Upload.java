package org.taizhang.review.upload;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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

    public @Nullable Aside withdrawn() {
        return withdrawn;
    }
}
