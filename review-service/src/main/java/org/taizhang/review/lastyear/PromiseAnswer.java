package org.taizhang.review.lastyear;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.lastyear.Outcome;
import org.taizhang.review.person.Actor;

/// What a person says became of a promise. Bound to the words of the promise, so that it stands in
/// every later version of the report, and however either report is read again.
@Entity
class PromiseAnswer {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries find it by this
    private UUID report;

    @SuppressWarnings("UnusedVariable") // queries find it by this
    private UUID earlier;

    private String words;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String reason;
    private boolean bySupervisor;
    private String byId;
    private String byName;
    private @Nullable String byUnit;
    private Instant at;
    private @Nullable Instant endedAt;

    @SuppressWarnings("UnusedVariable") // for people who look into the table; the trail says it, too
    private @Nullable String endedById;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected PromiseAnswer() {}

    /// Of which promise.
    record Promise(UUID report, UUID earlier, String words) {}

    record Word(Outcome outcome, @Nullable String reason) {}

    PromiseAnswer(UUID id, Promise promise, Word word, boolean bySupervisor, Actor by, Instant now) {
        this.id = id;
        this.report = promise.report();
        this.earlier = promise.earlier();
        this.words = promise.words();
        this.outcome = word.outcome();
        this.reason = word.reason();
        this.bySupervisor = bySupervisor;
        this.byId = by.id();
        this.byName = by.name();
        this.byUnit = by.unit();
        this.at = now;
    }

    /// What is the same in two readings of the same words.
    static String key(String words) {
        return words.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    void end(Actor who, Instant now) {
        endedAt = now;
        endedById = who.id();
    }

    boolean says(Word word) {
        return outcome == word.outcome() && Objects.equals(reason, word.reason());
    }

    UUID id() {
        return id;
    }

    String words() {
        return words;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean isBySupervisor() {
        return bySupervisor;
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
