package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Decision;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.web.problem.Invalid;

/// Approves what an item is going through. Of a close-out it is kept what was checked, by whom and how: the slip.
@ApplicationScoped
class PassCloseOut {

    private final ItemRepository items;
    private final ApplicationRepository applications;
    private final CriteriaStore store;
    private final ShowProcedure showProcedure;
    private final Proceed proceed;
    private final TellDay day;

    PassCloseOut(
            ItemRepository items,
            ApplicationRepository applications,
            CriteriaStore store,
            ShowProcedure showProcedure,
            Proceed proceed,
            TellDay day) {
        this.items = items;
        this.applications = applications;
        this.store = store;
        this.showProcedure = showProcedure;
        this.proceed = proceed;
        this.day = day;
    }

    /// Whoever may not decide is told so first, whatever they say to have checked.
    ///
    /// @param checked null: it says nothing of it, as what is no close-out
    @Transactional
    void approve(UUID id, Decision decision, Check.@Nullable Said checked, Person by) {
        Item item = items.locked(id, by);
        boolean isCloseOut = item.state() == ItemState.UNDER_CLOSE_OUT;
        String step = showProcedure.of(id, by).step();
        proceed.approve(id, decision);
        if (isCloseOut && step != null) {
            Criteria criteria = store.criteria();
            Check.Said said = criteria.mustAllBeMet(item.order().itemClass(), checked);
            applications
                    .last(id)
                    .ifPresent(one -> one.note(Check.of(said, step, criteria.version(), by.actor(), day.now())));
        } else if (checked != null) {
            throw Invalid.field("checked", "只有销号才填写核对情况。", "only a close-out is checked against criteria");
        }
    }
}
