package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Conflict;

/// How an item came to its end 销号, as far as it has come: who applied, who accepted, when, and the number of it.
@Embeddable
public record CloseOut(
        @Nullable String applicantId,
        @Nullable String applicantName,
        @Nullable String applicantUnit,
        @Nullable String acceptedById,
        @Nullable String acceptedByName,
        @Nullable String acceptedByUnit,
        @Nullable Instant closedAt,
        @Column(name = "close_out_number") @Nullable String number) {

    /// Code of the procedure that ends in a closed item.
    public static final String PROCEDURE = "close-out";

    /// Nobody has applied.
    static final CloseOut NONE = new CloseOut(null, null, null, null, null, null, null, null);

    static CloseOut appliedFor(Actor by) {
        return new CloseOut(by.id(), by.name(), by.unit(), null, null, null, null, null);
    }

    public static Conflict needsEvidence() {
        return new Conflict("申请销号前请先上传佐证材料。", "add evidence before you apply for close-out");
    }

    CloseOut granted(Actor by, String itsNumber, Instant now) {
        return new CloseOut(applicantId, applicantName, applicantUnit, by.id(), by.name(), by.unit(), now, itsNumber);
    }

    @Nullable
    public Actor applicant() {
        return actor(applicantId, applicantName, applicantUnit);
    }

    @Nullable
    public Actor acceptedBy() {
        return actor(acceptedById, acceptedByName, acceptedByUnit);
    }

    private static @Nullable Actor actor(@Nullable String id, @Nullable String name, @Nullable String itsUnit) {
        return id == null || name == null ? null : new Actor(id, name, itsUnit);
    }
}
