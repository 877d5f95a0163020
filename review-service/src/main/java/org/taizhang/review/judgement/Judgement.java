package org.taizhang.review.judgement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Invalid;

/// 判定: what a person says of a finding of the reader. It is in force until another of the same party takes its place
/// or it is taken back; what was said stays.
@Entity
class Judgement {

    @Id
    private UUID id;

    private UUID report;
    private int version;

    @Embedded
    private Anchor anchor;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Enumerated(EnumType.STRING)
    private Party party;

    private @Nullable String reason;
    private String byId;
    private String byName;
    private @Nullable String byUnit;
    private Instant at;
    private @Nullable Instant endedAt;

    @SuppressWarnings("UnusedVariable") // for people who look into the table; the trail says it, too
    private @Nullable String endedById;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Judgement() {}

    /// Who judges, and on whose behalf.
    record By(Party party, Actor person) {}

    /// What is said.
    ///
    /// @throws Invalid when it is not for this party to say, or a reason is wanting
    record Word(Answer answer, @Nullable String reason) {

        Word {
            if (reason != null && reason.isBlank()) reason = null;
            if (answer.needsAReason() && reason == null)
                throw Invalid.field("reason", "请说明为什么不成立。", "say why it is no fault");
        }
    }

    /// @param version number of the version that it was said of
    Judgement(UUID id, UUID report, int version, Anchor anchor, Said said) {
        this.id = id;
        this.report = report;
        this.version = version;
        this.anchor = anchor;
        this.answer = said.word().answer();
        this.reason = said.word().reason();
        this.party = said.by().party();
        this.byId = said.by().person().id();
        this.byName = said.by().person().name();
        this.byUnit = said.by().person().unit();
        this.at = said.at();
    }

    record Said(Word word, By by, Instant at) {

        Said {
            if (!by.party().maySay(word.answer()))
                throw Invalid.field("answer", "这种判定不由您作出。", "that is not for you to say");
        }
    }

    void end(Actor by, Instant now) {
        endedAt = now;
        endedById = by.id();
    }

    /// Whether it says the same for the same reason.
    boolean says(Word word) {
        return answer == word.answer() && Objects.equals(reason, word.reason());
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

    Anchor anchor() {
        return anchor;
    }

    Answer answer() {
        return answer;
    }

    Party party() {
        return party;
    }

    @Nullable
    String reason() {
        return reason;
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
