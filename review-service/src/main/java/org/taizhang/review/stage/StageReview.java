package org.taizhang.review.stage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Invalid;

/// What was found when an item was looked at after a stage. It never changes.
@Entity
class StageReview {

    enum Result {
        HOLDS_PACE,
        BEHIND;

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Result of(String wire) {
            return Arrays.stream(values())
                    .filter(one -> one.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> Invalid.field("result", "没有这种评议结果：" + wire, "no such result: " + wire));
        }
    }

    /// @param demands what its unit is to do; needed where it is behind
    /// @param next when it is to be looked at again; null: after a stage
    record Findings(
            LocalDate on,
            Result result,
            @Nullable String opinion,
            @Nullable String demands,
            @Nullable LocalDate next) {

        Findings {
            if (result == Result.BEHIND && demands == null)
                throw Invalid.field("demands", "进度滞后的，请写明要求。", "say what is demanded of what is behind");
            if (next != null && !next.isAfter(on))
                throw Invalid.field("next", "下次评议应晚于这次。", "%s is not after %s".formatted(next, on));
        }

        Findings orNext(LocalDate usual) {
            return new Findings(on, result, opinion, demands, Objects.requireNonNullElse(next, usual));
        }
    }

    @Id
    private UUID id;

    private UUID item;
    private int stage;
    private LocalDate due;
    private LocalDate reviewedOn;

    @Enumerated(EnumType.STRING)
    private Result result;

    private @Nullable String opinion;
    private @Nullable String demands;
    private LocalDate next;
    private Instant recordedAt;
    private String byId;
    private String byName;
    private @Nullable String byUnit;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected StageReview() {}

    StageReview(UUID item, StageDue stage, Findings findings, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.item = item;
        this.stage = stage.stage();
        this.due = stage.on();
        this.reviewedOn = findings.on();
        this.result = findings.result();
        this.opinion = findings.opinion();
        this.demands = findings.demands();
        this.next = Objects.requireNonNull(findings.next());
        this.recordedAt = now;
        this.byId = by.id();
        this.byName = by.name();
        this.byUnit = by.unit();
    }

    UUID item() {
        return item;
    }

    int stage() {
        return stage;
    }

    LocalDate due() {
        return due;
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    Result result() {
        return result;
    }

    @Nullable
    String opinion() {
        return opinion;
    }

    @Nullable
    String demands() {
        return demands;
    }

    LocalDate next() {
        return next;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }
}
