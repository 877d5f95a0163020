package org.taizhang.review.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Measure;
import org.taizhang.web.problem.Invalid;

/// One version of the plan of an item: what is still to be done, each by when and by whom.
///
/// `submitted -accept-> accepted`; `submitted -> returned`, `submitted -> withdrawn` and `submitted -> voided` leave
/// what counted before.
@Entity
class ItemPlan {

    enum State {
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        WITHDRAWN,
        VOIDED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What will be done.
    ///
    /// @param owner name of who does it
    @Embeddable
    record Planned(String text, LocalDate due, @Nullable String owner) {

        Measure measure() {
            return Measure.planned(text, due, owner);
        }
    }

    /// What a unit hands in.
    ///
    /// @param word to who reviews it
    record Wish(List<Planned> measures, @Nullable String word) {

        Wish {
            measures = List.copyOf(measures);
        }

        /// @throws Invalid when something is to be done after the item should be
        void mustEndBy(@Nullable LocalDate due) {
            if (due == null) return;
            for (int i = 0; i < measures.size(); i++) {
                if (measures.get(i).due().isAfter(due)) {
                    throw Invalid.field(
                            "measures[%d].due".formatted(i),
                            "措施的完成日期不能晚于事项的整改期限 %s。".formatted(due),
                            "%s is after the date of the item, %s"
                                    .formatted(measures.get(i).due(), due));
                }
            }
        }
    }

    @Id
    private UUID id;

    private UUID item;
    private int version;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String word;

    @ElementCollection
    @CollectionTable(name = "item_plan_measure", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "place")
    private List<Planned> measures = new ArrayList<>();

    private Instant submittedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ItemPlan() {}

    ItemPlan(UUID item, int version, Wish wish, Instant now) {
        this.id = UUID.randomUUID();
        this.item = item;
        this.version = version;
        this.state = State.SUBMITTED;
        this.word = wish.word();
        this.measures.addAll(wish.measures());
        this.submittedAt = now;
    }

    void end(State how, Instant now) {
        if (state != State.SUBMITTED) throw new IllegalStateException("ended already: " + state);
        state = how;
        endedAt = now;
    }

    UUID item() {
        return item;
    }

    int version() {
        return version;
    }

    State state() {
        return state;
    }

    @Nullable
    String word() {
        return word;
    }

    List<Planned> measures() {
        return List.copyOf(measures);
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
