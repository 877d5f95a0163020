package org.taizhang.review.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Conflict;

/// What a unit asks to have corrected in its report: `open -> made | declined`.
@Entity
class CorrectionRequest {

    enum Outcome {
        MADE,
        DECLINED
    }

    @Id
    private UUID id;

    private UUID report;
    private int version;
    private String text;
    private Instant askedAt;
    private String askedById;
    private String askedByName;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredById;
    private @Nullable String answeredByName;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CorrectionRequest() {}

    /// @param version of the report that it is about
    CorrectionRequest(UUID id, UUID report, int version, String text, Actor by, Instant now) {
        this.id = id;
        this.report = report;
        this.version = version;
        this.text = text;
        this.askedAt = now;
        this.askedById = by.id();
        this.askedByName = by.name();
    }

    void answer(Outcome what, String inWords, Actor by, Instant now) {
        if (outcome != null) throw new Conflict("这条更正请求已经答复。", "the request is answered already");
        outcome = what;
        answer = inWords;
        answeredAt = now;
        answeredById = by.id();
        answeredByName = by.name();
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    int version() {
        return version;
    }

    String text() {
        return text;
    }

    Instant askedAt() {
        return askedAt;
    }

    Actor askedBy() {
        return new Actor(askedById, askedByName);
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Actor answeredBy() {
        return answeredById == null || answeredByName == null ? null : new Actor(answeredById, answeredByName);
    }
}
