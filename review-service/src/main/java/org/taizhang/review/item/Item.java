package org.taizhang.review.item;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// One row of the ledger 整改事项, one number for ever.
///
/// What its unit does to it, and what supervisors decide on it, is legal in one state each; see [ItemState].
@Entity
public class Item {

    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    @Column(name = "item_class")
    @Enumerated(EnumType.STRING)
    private ItemClass itemClass;

    private String unit;
    private String problem;
    private String source;
    private String category;
    private String grounds;
    private @Nullable String goal;
    private @Nullable LocalDate due;
    private UUID report;
    private UUID candidate;
    private int placeVersion;
    private int placeStart;
    private int placeEnd;
    private @Nullable String leader;
    private @Nullable String handler;

    @Column(columnDefinition = "text[]")
    private List<String> cooperatingUnits;

    @ElementCollection
    @CollectionTable(name = "item_measure")
    @OrderColumn(name = "place")
    private List<Measure> measures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "item_progress")
    @OrderColumn(name = "place")
    private List<ProgressEntry> progress = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "item_evidence")
    @OrderColumn(name = "place")
    private List<Evidence> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "item_opinion")
    @OrderColumn(name = "place")
    private List<ReviewOpinion> reviewOpinions = new ArrayList<>();

    private @Nullable String results;
    private @Nullable String delays;
    private @Nullable String applicantId;
    private @Nullable String applicantName;

    @SuppressWarnings("UnusedVariable") // the database compares it with the applicant
    private @Nullable String acceptedById;

    private @Nullable String acceptedByName;
    private @Nullable Instant closedAt;
    private @Nullable String closeOutNumber;
    private int extensions;
    private Instant updatedAt;

    @jakarta.persistence.Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Item() {}

    /// @param order as the supervisor gave it when the candidate was accepted
    public Item(UUID id, String number, Origin origin, Order order, Instant now) {
        this.id = id;
        this.number = number;
        this.state = ItemState.ASSIGNED;
        this.unit = origin.unit();
        this.source = origin.source();
        this.category = origin.category();
        this.grounds = origin.grounds();
        this.report = origin.report();
        this.candidate = origin.candidate();
        this.placeVersion = origin.version();
        this.placeStart = origin.start();
        this.placeEnd = origin.end();
        this.itemClass = order.itemClass();
        this.problem = order.problem();
        this.due = order.due();
        this.goal = order.goal();
        this.handler = order.handler();
        this.cooperatingUnits = List.copyOf(order.cooperatingUnits());
        this.updatedAt = now;
    }

    /// The sentence that the item stands on.
    public record Origin(
            UUID report,
            UUID candidate,
            String unit,
            String source,
            String category,
            String grounds,
            int version,
            int start,
            int end) {}

    public record Order(
            ItemClass itemClass,
            String problem,
            @Nullable LocalDate due,
            @Nullable String goal,
            @Nullable String handler,
            List<String> cooperatingUnits) {}

    public void sign(List<Measure> planned, @Nullable String byLeader, @Nullable String byHandler, Instant now) {
        state.require(ItemAction.SIGN);
        if (planned.isEmpty()) throw Invalid.field("measures", "签收时至少填写一项整改措施。", "name at least one");
        measures.addAll(planned);
        leader = byLeader;
        if (byHandler != null) handler = byHandler;
        move(ItemState.IN_PROGRESS, now);
    }

    public void note(ProgressEntry entry, Instant now) {
        state.require(ItemAction.PROGRESS);
        progress.add(entry);
        updatedAt = now;
    }

    public void attach(Evidence file, Instant now) {
        state.require(ItemAction.EVIDENCE);
        evidence.add(file);
        updatedAt = now;
    }

    public void apply(String seenDigest, String itsResults, Actor by, Instant now) {
        state.require(ItemAction.APPLY);
        mustStillBe(seenDigest);
        if (!hasEvidence()) throw needsEvidence();
        results = itsResults;
        applicantId = by.id();
        applicantName = by.name();
        move(ItemState.UNDER_REVIEW, now);
    }

    public void pass(Decision decision, Instant now) {
        state.require(ItemAction.REVIEW);
        decide(decision, ReviewOpinion.REVIEW, "pass", now);
        move(ItemState.UNDER_ACCEPTANCE, now);
    }

    public void close(Decision decision, String itsCloseOutNumber, Instant now) {
        state.require(ItemAction.ACCEPT);
        decide(decision, ReviewOpinion.ACCEPTANCE, "accept", now);
        measures.replaceAll(Measure::done);
        acceptedById = decision.by().id();
        acceptedByName = decision.by().name();
        closeOutNumber = itsCloseOutNumber;
        closedAt = now;
        move(ItemState.CLOSED, now);
    }

    /// Sends it back to its unit with demands, from the review or from the acceptance.
    public void sendBack(Decision decision, ItemAction stage, Instant now) {
        state.require(stage);
        if (decision.opinion() == null || decision.opinion().isBlank())
            throw Invalid.field("opinion", "退回时请写明要求。", "say what is demanded");
        String stageName = stage == ItemAction.REVIEW ? ReviewOpinion.REVIEW : ReviewOpinion.ACCEPTANCE;
        decide(decision, stageName, "return", now);
        move(ItemState.IN_PROGRESS, now);
    }

    /// A decision and what its maker was shown.
    public record Decision(
            Actor by, String digest, @Nullable String opinion) {}

    private void decide(Decision decision, String stage, String outcome, Instant now) {
        mustStillBe(decision.digest());
        reviewOpinions.add(new ReviewOpinion(
                now, decision.by().id(), decision.by().name(), stage, outcome, decision.opinion(), decision.digest()));
    }

    private void mustStillBe(String seenDigest) {
        if (!digest().equals(seenDigest)) throw Conflict.changedSince();
    }

    private void move(ItemState next, Instant now) {
        state = next;
        updatedAt = now;
    }

    static Conflict needsEvidence() {
        return new Conflict("申请销号前请先上传佐证材料。", "add evidence before you apply for close-out");
    }

    /// SHA-256 of what a decision on the item is a decision on: its task, what was done, and what proves it.
    String digest() {
        return ItemDigest.of(this);
    }

    boolean hasEvidence() {
        return !evidence.isEmpty();
    }

    public boolean holds(UUID file) {
        return evidence.stream().anyMatch(held -> held.evidence().equals(file));
    }

    public boolean isFrom(@Nullable String unitCode) {
        return unit.equals(unitCode);
    }

    boolean wasAppliedForBy(Actor person) {
        return person.id().equals(applicantId);
    }

    /// Whether they passed the application that now waits for acceptance.
    boolean wasPassedBy(Actor person) {
        return !reviewOpinions.isEmpty() && reviewOpinions.getLast().byId().equals(person.id());
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ItemState state() {
        return state;
    }

    public String unit() {
        return unit;
    }

    @Nullable
    public LocalDate due() {
        return due;
    }

    public String problem() {
        return problem;
    }

    List<Measure> measures() {
        return List.copyOf(measures);
    }

    List<ProgressEntry> progress() {
        return List.copyOf(progress);
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<ReviewOpinion> reviewOpinions() {
        return List.copyOf(reviewOpinions);
    }

    List<String> cooperatingUnits() {
        return List.copyOf(cooperatingUnits);
    }

    Facts facts() {
        return new Facts(
                itemClass, source, category, grounds, goal, leader, handler, results, delays, extensions, updatedAt);
    }

    public Place place() {
        return new Place(report, candidate, placeVersion, placeStart, placeEnd);
    }

    public CloseOut closeOut() {
        return new CloseOut(applicantName, acceptedByName, closedAt, closeOutNumber);
    }

    record Facts(
            ItemClass itemClass,
            String source,
            String category,
            String grounds,
            @Nullable String goal,
            @Nullable String leader,
            @Nullable String handler,
            @Nullable String results,
            @Nullable String delays,
            int extensions,
            Instant updatedAt) {}

    /// Where the sentence stands that the item is from.
    public record Place(UUID report, UUID candidate, int version, int start, int end) {}

    record CloseOut(
            @Nullable String applicant,
            @Nullable String acceptedBy,
            @Nullable Instant closedAt,
            @Nullable String number) {}
}
