package org.taizhang.review.lists;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Order;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.Actor;
import org.taizhang.web.match.Tag;

/// 清单: a named group of items of one kind and year; see [ListState].
///
/// A draft holds lines, which become items when it is issued, so that a number is given to nothing that was never
/// asked.
@Entity
@Table(name = "ledger_list")
public class LedgerList {

    @Id
    private UUID id;

    private @Nullable String number;
    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int year;
    private String unit;
    private @Nullable String supervisor;
    private Terms.@Nullable Basis basis;
    private Order.Warning warning;

    @Enumerated(EnumType.STRING)
    private ListState state;

    private @Nullable UUID copiedFrom;
    private String byId;
    private String byName;
    private @Nullable String byUnit;
    private Instant madeAt;
    private @Nullable Instant issuedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LedgerList() {}

    @SuppressWarnings("NullAway.Init") // `set` fills the rest.
    LedgerList(UUID id, Terms terms, Actor by, Instant now) {
        this.id = id;
        this.state = ListState.DRAFT;
        this.byId = by.id();
        this.byName = by.name();
        this.byUnit = by.unit();
        this.madeAt = now;
        set(terms);
    }

    /// What a list is of stands from when it is issued; what it is called, who supervises it and when its lamps
    /// warn may still change.
    void change(Terms terms) {
        if (state == ListState.ENDED || state == ListState.ARCHIVED) throw state.refusal();
        boolean other =
                terms.kind() != kind || terms.year() != year || !terms.unit().equals(unit);
        if (state != ListState.DRAFT && other) throw state.refusal();
        set(terms);
    }

    private void set(Terms terms) {
        title = terms.title();
        kind = terms.kind();
        year = terms.year();
        unit = terms.unit();
        supervisor = terms.supervisor();
        basis = terms.basis();
        warning = terms.warning();
    }

    void copiedFrom(LedgerList other) {
        copiedFrom = other.id;
    }

    /// @param itsNumber for ever
    void issue(String itsNumber, Instant now) {
        if (state != ListState.DRAFT) throw state.refusal();
        number = itsNumber;
        state = ListState.ISSUED;
        issuedAt = now;
    }

    /// The first unit has signed for what it owes.
    void begin() {
        if (state == ListState.ISSUED) state = ListState.RUNNING;
    }

    void end(@Nullable String reason, Instant now) {
        if (!state.isOpen()) throw state.refusal();
        state = ListState.ENDED;
        endedAt = now;
        endReason = reason;
    }

    void archive() {
        if (state != ListState.ENDED) throw state.refusal();
        state = ListState.ARCHIVED;
    }

    /// For an item that is to stand in it.
    Order.Listed toAdd() {
        if (!state.isOpen()) throw state.refusal();
        return new Order.Listed(id, warning);
    }

    Order.Warning warning() {
        return warning;
    }

    public UUID id() {
        return id;
    }

    /// Null while it is a draft.
    @Nullable
    String number() {
        return number;
    }

    public String title() {
        return title;
    }

    Tag tag() {
        return new Tag(id, lockVersion);
    }

    public Kind kind() {
        return kind;
    }

    int year() {
        return year;
    }

    public String unit() {
        return unit;
    }

    ListState state() {
        return state;
    }

    /// Whether it holds lines, not items.
    public boolean isDraft() {
        return state == ListState.DRAFT;
    }

    Terms terms() {
        return new Terms(
                title, kind, year, unit, supervisor, Objects.requireNonNullElse(basis, Terms.Basis.NONE), warning);
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }

    Dates dates() {
        return new Dates(madeAt, issuedAt, endedAt, endReason);
    }

    @Nullable
    UUID copiedFrom() {
        return copiedFrom;
    }

    record Dates(
            Instant madeAt,
            @Nullable Instant issuedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}
}
