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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Cycle;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.kind.Particulars;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.Actor;
import org.taizhang.web.match.Tag;
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
    private LocalDate openedOn;
    private @Nullable LocalDate confirmsUntil;
    private Origin.@Nullable Place place;

    private @Nullable UUID list;

    private Particulars particulars;

    private int warningDays;
    private Origin.Kin kin;
    private Order.Receipt receipt;
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
    @CollectionTable(name = "item_confirmation")
    @OrderColumn(name = "place")
    private List<Confirmation> confirmations = new ArrayList<>();

    private @Nullable String results;
    private @Nullable String delays;

    private @Nullable CloseOut closeOut;
    private int extensions;
    private Instant updatedAt;

    @jakarta.persistence.Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Item() {}

    public Item(UUID id, String number, Origin origin, Order order, Instant now) {
        this.id = id;
        this.number = number;
        this.state = ItemState.ASSIGNED;
        this.openedOn = order.since();
        this.receipt = Order.Receipt.open(order.since());
        this.unit = origin.unit();
        this.source = origin.source();
        this.category = origin.category();
        this.grounds = origin.grounds();
        this.place = origin.place();
        this.kin = Origin.Kin.after(origin.follows());
        this.list = order.listed().list();
        this.warningDays = order.listed().warning().daysOf(order.itemClass());
        this.particulars = order.particulars();
        this.measures.addAll(order.measures());
        this.itemClass = order.itemClass();
        this.problem = order.problem();
        this.due = order.due();
        this.goal = order.goal();
        this.handler = order.handler();
        this.cooperatingUnits = order.cooperatingUnits();
        this.updatedAt = now;
    }

    public void sign(Order.Undertaking taken, LocalDate today, Instant now) {
        state.require(ItemState.ASSIGNED);
        measures.addAll(taken.measures());
        order().mustHaveBegun();
        leader = taken.leader();
        if (taken.handler() != null) handler = taken.handler();
        receipt = receipt.signed(today);
        // Whoever takes it over confirms what is not confirmed yet.
        if (confirmsUntil == null) confirmsUntil = Cycle.firstEnd(particulars, openedOn);
        move(ItemState.IN_PROGRESS, now);
    }

    /// What is done stays as it was reported; what else is to be done is what the plan names.
    public void plan(List<Measure> accepted, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        Measures.Moved moved = new Measures(measures).replan(accepted);
        evidence.replaceAll(moved::proof);
        updatedAt = now;
    }

    /// @param done places of the measures that are done with it, from 1
    public void note(ProgressEntry entry, Set<Integer> done, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        new Measures(measures).done(done, entry, now);
        progress.add(entry);
        updatedAt = now;
    }

    /// @param place of the measure that is done, from 1
    /// @param proof files of the item that prove it
    public void finish(int place, LocalDate on, Set<UUID> proof, Actor by, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        new Evidence.Held(evidence).prove(place, proof);
        new Measures(measures).finish(place, on, by, now);
        updatedAt = now;
    }

    /// A measure that was reported done is not.
    public void reopen(int place, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        new Measures(measures).reopen(place);
        updatedAt = now;
    }

    public void attach(Evidence file, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        new Evidence.Held(evidence).take(file);
        updatedAt = now;
    }

    /// Its unit says how it stands with it in the period that is to be confirmed.
    ///
    /// @param news null: nothing
    public Cycle.Period confirm(Confirmation.@Nullable News news, Actor by, LocalDate today, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        Cycle.Period period = toConfirm(today).orElseThrow(Confirmation::notNow);
        confirmations.add(Confirmation.of(period.name(), news, by, now));
        confirmsUntil = Cycle.of(particulars).orElseThrow().after(period).last();
        updatedAt = now;
        return period;
    }

    /// Another unit is responsible for it, and signs anew; what was written and handed in stays.
    public void reassign(String toUnit, LocalDate today, Instant now) {
        if (!state.isOpen()) throw state.refusal();
        unit = toUnit;
        cooperatingUnits = Order.without(toUnit, cooperatingUnits);
        leader = null;
        handler = null;
        receipt = Order.Receipt.open(today);
        move(ItemState.ASSIGNED, now);
    }

    /// What it goes on in is another unit's from now on, and so is what it was.
    public void follow(String toUnit, Instant now) {
        state.require(ItemState.MERGED);
        unit = toUnit;
        updatedAt = now;
    }

    /// It may take longer, or has to be done sooner.
    ///
    /// @param warnFrom so many days before the date its lamp is yellow
    /// @throws Invalid when the class does not allow that date
    public void reclassify(ItemClass other, @Nullable LocalDate itsDue, int warnFrom, LocalDate today, Instant now) {
        if (!state.isBeforeCloseOut()) throw state.refusal();
        other.mustAllow(itsDue, openedOn, today);
        receipt = receipt.reclassified(itemClass, today);
        itemClass = other;
        warningDays = warnFrom;
        due = itsDue;
        updatedAt = now;
    }

    /// It goes on in another, which says the same.
    public void mergeInto(Item other, Instant now) {
        if (!state.isOpen()) throw state.refusal();
        if (!other.state.isBeforeCloseOut()) throw other.state.refusal();
        kin = kin.goingOnIn(other.id);
        other.kin = other.kin.joinedBy(id);
        other.updatedAt = now;
        move(ItemState.MERGED, now);
    }

    public void amend(Order asked, Instant now) {
        if (state != ItemState.ASSIGNED) state.require(ItemState.IN_PROGRESS);
        Order amended = order().amended(asked, state == ItemState.IN_PROGRESS);
        problem = amended.problem();
        goal = amended.goal();
        handler = amended.handler();
        cooperatingUnits = amended.cooperatingUnits();
        particulars = amended.particulars();
        updatedAt = now;
    }

    /// It goes on in the list of the next year.
    public void carryOver(Instant now) {
        state.require(ItemState.IN_PROGRESS);
        move(ItemState.CARRIED, now);
    }

    /// Its year is over.
    public void archive(Instant now) {
        move(ItemState.ARCHIVED, now);
    }

    /// Its unit says that it is done.
    public void apply(String itsResults, Actor by, Instant now) {
        state.require(ItemState.IN_PROGRESS);
        if (evidence.isEmpty()) throw CloseOut.needsEvidence();
        results = itsResults;
        closeOut = CloseOut.appliedFor(by);
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
        closeOut = closeOut().granted(acceptedBy, itsCloseOutNumber, now);
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

    /// The first period that its unit has not confirmed; empty where nothing can be confirmed today.
    public Optional<Cycle.Period> toConfirm(LocalDate today) {
        return state == ItemState.IN_PROGRESS ? Cycle.waiting(particulars, confirmsUntil, today) : Optional.empty();
    }

    public Lamp lamp(LocalDate today) {
        return Lamp.of(state.isOpen() ? due : null, today, warningDays);
    }

    private void move(ItemState next, Instant now) {
        state = next;
        updatedAt = now;
    }

    public String title() {
        return number + " " + problem;
    }

    public int openMeasures() {
        return new Measures(measures).open();
    }

    /// SHA-256 of what a decision on the item is a decision on: its task, what was done, and what proves it.
    public String digest() {
        return ItemDigest.of(this);
    }

    public UUID id() {
        return id;
    }

    Tag tag() {
        return new Tag(id, lockVersion);
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

    public @Nullable LocalDate due() {
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

    public Evidence.Held evidence() {
        return new Evidence.Held(List.copyOf(evidence));
    }

    /// What is asked of its unit now.
    public Order order() {
        var listed = new Order.Listed(list, Order.Warning.of(warningDays));
        return new Order(
                itemClass, problem, due, goal, handler, cooperatingUnits, measures, particulars, listed, openedOn);
    }

    public Order.Facts facts() {
        return new Order.Facts(source, category, grounds, leader, results, delays, extensions, updatedAt);
    }

    /// Where the sentence stands that the item is from; empty where no report says it.
    public Optional<Origin.Place> place() {
        return Optional.ofNullable(place);
    }

    public Kind kind() {
        return particulars.kind();
    }

    public Particulars particulars() {
        return particulars;
    }

    public Origin.Kin kin() {
        return kin;
    }

    public Order.Receipt receipt() {
        return receipt;
    }

    public List<Confirmation> confirmations() {
        return List.copyOf(confirmations);
    }

    public CloseOut closeOut() {
        return closeOut == null ? CloseOut.NONE : closeOut;
    }
}
