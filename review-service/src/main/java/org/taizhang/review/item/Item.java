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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// One row of the ledger 整改事项, one number for ever.
///
/// What its unit does to it, and what supervisors decide on it, is legal in one state each; see [ItemState].
@Entity
public class Item {

    /// Code of the procedure that ends in a closed item.
    public static final String CLOSE_OUT = "close-out";

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

    private @Nullable String results;
    private @Nullable String delays;

    private @Nullable String applicantId;
    private @Nullable String applicantName;
    private @Nullable String applicantUnit;
    private @Nullable String acceptedById;
    private @Nullable String acceptedByName;
    private @Nullable String acceptedByUnit;
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
        state.require(ItemState.ASSIGNED);
        if (planned.isEmpty()) throw Invalid.field("measures", "签收时至少填写一项整改措施。", "name at least one");
        measures.addAll(planned);
        leader = byLeader;
        if (byHandler != null) handler = byHandler;
        move(ItemState.IN_PROGRESS, now);
    }

    /// @param done places of the measures that are done with it, from 1
    public void note(ProgressEntry entry, Set<Integer> done, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        for (int place : done) {
            if (!hasMeasure(place))
                throw Invalid.field("measuresDone", "没有第 %d 项整改措施。".formatted(place), "no measure " + place);
            measures.set(place - 1, measures.get(place - 1).done(entry.date(), entry.by(), now));
        }
        progress.add(entry);
        updatedAt = now;
    }

    /// One measure is done.
    ///
    /// @param place from 1
    /// @param proof files of the item that prove it
    public void finish(int place, LocalDate on, Set<UUID> proof, Actor by, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        Measure measure = measure(place);
        if (measure.isDone()) throw new Conflict("这项措施已报完成。", "measure %d is done already".formatted(place));
        if (!proof.stream().allMatch(this::holds))
            throw Invalid.field("evidence", "所选佐证材料不是本事项的。", "not evidence of this item");
        evidence.replaceAll(file -> proof.contains(file.evidence()) ? file.ofMeasure(place) : file);
        measures.set(place - 1, measure.done(on, by, now));
        updatedAt = now;
    }

    /// A measure that was reported done is not.
    public void reopen(int place, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        measures.set(place - 1, measure(place).reopened());
        updatedAt = now;
    }

    private Measure measure(int place) {
        if (!hasMeasure(place)) throw NotFound.of("整改措施", "measure", place);
        return measures.get(place - 1);
    }

    public boolean hasMeasure(int place) {
        return place >= 1 && place <= measures.size();
    }

    public void attach(Evidence file, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        evidence.add(file);
        updatedAt = now;
    }

    /// Its unit says that it is done.
    public void apply(String itsResults, Actor by, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        if (!hasEvidence()) throw needsEvidence();
        results = itsResults;
        applicantId = by.id();
        applicantName = by.name();
        applicantUnit = by.unit();
        move(ItemState.UNDER_CLOSE_OUT, now);
    }

    /// It goes from one step of its close-out to another.
    public void advance(Instant now) {
        state.require(ItemState.UNDER_CLOSE_OUT);
        updatedAt = now;
    }

    /// It goes back to its unit, which has more to do.
    public void resume(Instant now) {
        state.require(ItemState.UNDER_CLOSE_OUT);
        move(ItemState.IN_PROGRESS, now);
    }

    /// Its measures stay as they were reported: an item may be closed with open ones, and then says so.
    public void close(Actor acceptedBy, String itsCloseOutNumber, Instant now) {
        state.require(ItemState.UNDER_CLOSE_OUT);
        acceptedById = acceptedBy.id();
        acceptedByName = acceptedBy.name();
        acceptedByUnit = acceptedBy.unit();
        closeOutNumber = itsCloseOutNumber;
        closedAt = now;
        move(ItemState.CLOSED, now);
    }

    /// It gets a later date, which is counted.
    public void extend(LocalDate later, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        if (due == null || !later.isAfter(due))
            throw Invalid.field("due", "延期后的期限必须晚于现在的期限。", "%s is not later than %s".formatted(later, due));
        due = later;
        extensions++;
        updatedAt = now;
    }

    private void move(ItemState next, Instant now) {
        state = next;
        updatedAt = now;
    }

    public static Conflict needsEvidence() {
        return new Conflict("申请销号前请先上传佐证材料。", "add evidence before you apply for close-out");
    }

    /// As the queue shows it.
    public String title() {
        return number + " " + problem;
    }

    public int extensions() {
        return extensions;
    }

    /// How many of its measures were not reported done.
    public int openMeasures() {
        return (int) measures.stream().filter(measure -> !measure.isDone()).count();
    }

    /// SHA-256 of what a decision on the item is a decision on: its task, what was done, and what proves it.
    public String digest() {
        return ItemDigest.of(this);
    }

    public boolean hasEvidence() {
        return !evidence.isEmpty();
    }

    public boolean holds(UUID file) {
        return evidence.stream().anyMatch(held -> held.evidence().equals(file));
    }

    public boolean isFrom(@Nullable String unitCode) {
        return unit.equals(unitCode);
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

    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    List<ProgressEntry> progress() {
        return List.copyOf(progress);
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
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
        return new CloseOut(
                actor(applicantId, applicantName, applicantUnit),
                actor(acceptedById, acceptedByName, acceptedByUnit),
                closedAt,
                closeOutNumber);
    }

    private static @Nullable Actor actor(@Nullable String id, @Nullable String name, @Nullable String itsUnit) {
        return id == null || name == null ? null : new Actor(id, name, itsUnit);
    }

    /// Whoever did something to it that it shows.
    List<Actor> actors() {
        return Stream.concat(
                        progress.stream().map(ProgressEntry::by),
                        Stream.of(closeOut().applicant(), closeOut().acceptedBy())
                                .flatMap(Stream::ofNullable))
                .toList();
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
            @Nullable Actor applicant,
            @Nullable Actor acceptedBy,
            @Nullable Instant closedAt,
            @Nullable String number) {}
}
