package org.taizhang.review.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// 延期: a later date that a unit asked for, and what became of it.
///
/// `asked -grant-> granted`; `asked -> refused`, `asked -> withdrawn` and `asked -> voided` leave the date as it was.
@Entity
class Extension {

    enum State {
        ASKED,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        VOIDED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    private UUID item;
    private LocalDate dueBefore;
    private LocalDate due;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant askedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Extension() {}

    /// @param dueBefore the date that the item has
    Extension(UUID id, UUID item, LocalDate dueBefore, Wish wish, Instant now) {
        if (!wish.due().isAfter(dueBefore))
            throw Invalid.field("due", "延期后的期限必须晚于现在的期限。", "%s is not later than %s".formatted(wish.due(), dueBefore));
        this.id = id;
        this.item = item;
        this.dueBefore = dueBefore;
        this.due = wish.due();
        this.reason = wish.reason();
        this.state = State.ASKED;
        this.askedAt = now;
    }

    /// What the unit asks for.
    record Wish(LocalDate due, String reason) {}

    void end(State how, Instant now) {
        if (state != State.ASKED) throw new IllegalStateException("ended already: " + state);
        state = how;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID item() {
        return item;
    }

    LocalDate dueBefore() {
        return dueBefore;
    }

    LocalDate due() {
        return due;
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
