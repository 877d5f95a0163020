package org.taizhang.review.lookback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.Actor;
import org.taizhang.review.sample.Weights;
import org.taizhang.web.match.Tag;

/// A plan of looking again at closed items.
@Entity
class LookBackPlan {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private String title;
    private String branch;
    private LocalDate closedFrom;
    private LocalDate closedUntil;

    @Column(columnDefinition = "text[]")
    private List<String> kinds;

    @Column(columnDefinition = "text[]")
    private List<String> lists;

    private @Nullable Integer sampleNumber;
    private @Nullable Integer samplePercent;
    private LocalDate due;
    private Weights weights;

    private @Nullable String seed;
    private int population;
    private @Nullable String populationDigest;
    private @Nullable Instant drawnAt;
    private @Nullable Instant endedAt;
    private @Nullable String cancelReason;

    private String byId;
    private String byName;
    private @Nullable String byUnit;
    private Instant madeAt;

    @jakarta.persistence.Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LookBackPlan() {}

    @SuppressWarnings("NullAway.Init") // set() fills the rest.
    LookBackPlan(UUID id, Terms terms, Actor by, Instant now) {
        this.id = id;
        this.state = PlanState.DRAFT;
        this.byId = by.id();
        this.byName = by.name();
        this.byUnit = by.unit();
        this.madeAt = now;
        set(terms);
    }

    void change(Terms terms) {
        require(PlanState.DRAFT);
        set(terms);
    }

    private void set(Terms terms) {
        title = terms.title();
        branch = terms.branch();
        closedFrom = terms.from();
        closedUntil = terms.until();
        kinds = terms.kinds().stream().map(Kind::name).sorted().toList();
        lists = terms.lists().stream().map(UUID::toString).sorted().toList();
        sampleNumber = terms.size().number();
        samplePercent = terms.size().percent();
        due = terms.due();
        weights = terms.weights();
    }

    /// @param from how many it was drawn
    /// @param itsDigest of these
    void draw(String itsSeed, int from, String itsDigest, Instant now) {
        require(PlanState.DRAFT);
        state = PlanState.DRAWN;
        seed = itsSeed;
        population = from;
        populationDigest = itsDigest;
        drawnAt = now;
    }

    /// All that was drawn is recorded.
    void finish(Instant now) {
        require(PlanState.DRAWN);
        state = PlanState.DONE;
        endedAt = now;
    }

    void cancel(String reason, Instant now) {
        if (state != PlanState.DRAFT && state != PlanState.DRAWN) throw state.refusal();
        state = PlanState.CANCELLED;
        cancelReason = reason;
        endedAt = now;
    }

    private void require(PlanState needed) {
        if (state != needed) throw state.refusal();
    }

    UUID id() {
        return id;
    }

    Tag tag() {
        return new Tag(id, lockVersion);
    }

    PlanState state() {
        return state;
    }

    String title() {
        return title;
    }

    String branch() {
        return branch;
    }

    LocalDate due() {
        return due;
    }

    /// Code of the unit that looks. What it plans is not for those whom it looks at.
    String unit() {
        return byUnit == null ? branch : byUnit;
    }

    Terms terms() {
        return new Terms(
                title,
                branch,
                closedFrom,
                closedUntil,
                kinds.stream().map(Kind::valueOf).collect(Collectors.toSet()),
                lists.stream().map(UUID::fromString).collect(Collectors.toSet()),
                new Terms.Size(sampleNumber, samplePercent),
                due,
                weights);
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }

    Facts facts() {
        return new Facts(seed, population, populationDigest, madeAt, drawnAt, endedAt, cancelReason);
    }

    /// @param seed null before the draw, as all that the draw says
    record Facts(
            @Nullable String seed,
            int population,
            @Nullable String digest,
            Instant madeAt,
            @Nullable Instant drawnAt,
            @Nullable Instant endedAt,
            @Nullable String cancelReason) {}
}
