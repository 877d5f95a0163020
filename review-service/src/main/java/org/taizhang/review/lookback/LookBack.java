package org.taizhang.review.lookback;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.sample.Lot;
import org.taizhang.review.sample.RiskSign;
import org.taizhang.web.match.Tag;
import org.taizhang.web.problem.Conflict;

/// One closed item that was drawn: who looks, and once they have looked what they found, for ever.
@Entity
class LookBack {

    @Id
    private UUID id;

    private UUID plan;
    private UUID item;
    private int place;

    @Column(columnDefinition = "text[]")
    private List<String> signs;

    private int weight;

    private @Nullable String lookerId;
    private @Nullable String lookerName;
    private @Nullable String lookerUnit;

    private @Nullable String forId;
    private @Nullable String forName;

    @ElementCollection
    @CollectionTable(name = "look_back_evidence")
    @OrderColumn(name = "place")
    private List<Found> evidence = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable String findings;
    private @Nullable Boolean onSite;
    private @Nullable LocalDate lookedOn;
    private @Nullable Instant recordedAt;
    private @Nullable UUID reopenedAs;
    private @Nullable Instant droppedAt;

    @jakarta.persistence.Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LookBack() {}

    /// @param place in the order of the draw, from 1
    LookBack(UUID id, UUID plan, int place, Lot lot, int weight) {
        this.id = id;
        this.plan = plan;
        this.item = lot.item();
        this.place = place;
        this.signs = lot.signs().stream().map(RiskSign::name).toList();
        this.weight = weight;
    }

    /// A file that whoever looked took with them.
    @Embeddable
    record Found(UUID evidence, String sha256, LocalDate effectiveDate, Instant receivedAt) {}

    /// What whoever looked says.
    ///
    /// @param onSite whether they went there, or read papers only
    record Findings(Result result, String text, boolean onSite, LocalDate on) {}

    void assign(Actor to) {
        mustWait();
        lookerId = to.id();
        lookerName = to.name();
        lookerUnit = to.unit();
    }

    void attach(Found file) {
        mustWait();
        if (evidence.stream().noneMatch(one -> one.evidence().equals(file.evidence()))) evidence.add(file);
    }

    /// @param by who has looked, perhaps in the place of whom it was given to
    /// @param itsReopenedAs id of the item that was opened because of a rebound
    void record(Findings findings, Actor by, @Nullable UUID itsReopenedAs, Instant now) {
        assign(by);
        Actor absent = by.inPlaceOf();
        forId = absent == null ? null : absent.id();
        forName = absent == null ? null : absent.name();
        result = findings.result();
        this.findings = findings.text();
        onSite = findings.onSite();
        lookedOn = findings.on();
        reopenedAs = itsReopenedAs;
        recordedAt = now;
    }

    /// Its plan was cancelled before anybody had looked.
    void drop(Instant now) {
        mustWait();
        droppedAt = now;
    }

    private void mustWait() {
        if (!isWaiting())
            throw new Conflict("回头看结果已经登记，不再改变。", "what was found is recorded and does not change any more");
    }

    boolean isWaiting() {
        return result == null && droppedAt == null;
    }

    UUID id() {
        return id;
    }

    Tag tag() {
        return new Tag(id, lockVersion);
    }

    UUID plan() {
        return plan;
    }

    UUID item() {
        return item;
    }

    int place() {
        return place;
    }

    List<RiskSign> signs() {
        return signs.stream().map(RiskSign::valueOf).toList();
    }

    int weight() {
        return weight;
    }

    /// Who looks, or has looked, with in whose place.
    @Nullable
    Actor looker() {
        if (lookerId == null || lookerName == null) return null;
        var looker = new Actor(lookerId, lookerName, lookerUnit);
        return forId == null || forName == null ? looker : looker.inPlaceOf(new Actor(forId, forName));
    }

    List<Found> evidence() {
        return List.copyOf(evidence);
    }

    /// Null until somebody has looked.
    @Nullable
    Findings findings() {
        return result == null || findings == null || onSite == null || lookedOn == null
                ? null
                : new Findings(result, findings, onSite, lookedOn);
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    UUID reopenedAs() {
        return reopenedAs;
    }
}
