package org.taizhang.review.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// What somebody decided on a version, and why. It never changes.
@Entity
public class Opinion {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries find it by this
    private UUID report;

    @SuppressWarnings("UnusedVariable") // queries find it by this
    private int round;

    private Instant at;
    private String byId;
    private String byName;
    private @Nullable String step;
    private String outcome;

    @Column(name = "returned_to")
    private @Nullable String to;

    private @Nullable String text;
    private int version;
    private String digest;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Opinion() {}

    private Opinion(UUID id, Subject subject, Actor by, Instant at, String outcome) {
        this.id = id;
        this.report = subject.report();
        this.round = subject.round();
        this.step = subject.step();
        this.version = subject.version();
        this.digest = subject.digest();
        this.byId = by.id();
        this.byName = by.name();
        this.at = at;
        this.outcome = outcome;
    }

    /// Exactly what is decided on.
    ///
    /// @param round counts submissions: a decision binds only in its round
    public record Subject(UUID report, int round, @Nullable String step, int version, String digest) {}

    public static Opinion submitted(UUID id, Subject subject, Actor by, Instant at, @Nullable String note) {
        var opinion = new Opinion(id, subject, by, at, "submitted");
        opinion.text = note;
        return opinion;
    }

    public static Opinion approved(UUID id, Subject subject, Actor by, Instant at, @Nullable String text) {
        var opinion = new Opinion(id, subject, by, at, "approved");
        opinion.text = text;
        return opinion;
    }

    public static Opinion returned(UUID id, Subject subject, Actor by, Instant at, String to, String demands) {
        var opinion = new Opinion(id, subject, by, at, "returned");
        opinion.to = to;
        opinion.text = demands;
        return opinion;
    }

    Actor by() {
        return new Actor(byId, byName);
    }

    @Nullable
    String step() {
        return step;
    }

    OpinionView view() {
        return new OpinionView(at, byName, step, outcome, to, text, version, digest);
    }
}
