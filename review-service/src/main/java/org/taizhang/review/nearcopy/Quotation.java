package org.taizhang.review.nearcopy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.copies.SetPhrases;
import org.taizhang.review.person.Actor;

/// 合理引用: words that a supervisor has said anybody may write. Remembered by the words, so that they
/// count as copied in no report and in no later version.
@Entity
class Quotation {

    @Id
    private UUID id;

    private String words;
    private String reason;
    private UUID report;
    private String byId;
    private String byName;
    private @Nullable String byUnit;
    private Instant at;
    private @Nullable Instant endedAt;

    @SuppressWarnings("UnusedVariable") // for people who look into the table; the trail says it, too
    private @Nullable String endedById;

    @Transient
    private @Nullable SetPhrases known;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Quotation() {}

    /// @param report where it was said
    Quotation(UUID id, String words, String reason, UUID report, Actor by, Instant now) {
        this.id = id;
        this.words = words;
        this.reason = reason;
        this.report = report;
        this.byId = by.id();
        this.byName = by.name();
        this.byUnit = by.unit();
        this.at = now;
    }

    /// Whether these words are the same, or nearly, or a part of it.
    boolean covers(String passage) {
        if (known == null) known = SetPhrases.of(List.of(words));
        return known.cover(passage);
    }

    void end(Actor by, Instant now) {
        endedAt = now;
        endedById = by.id();
    }

    UUID id() {
        return id;
    }

    String words() {
        return words;
    }

    String reason() {
        return reason;
    }

    UUID report() {
        return report;
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }

    Instant at() {
        return at;
    }

    boolean isInForce() {
        return endedAt == null;
    }
}
