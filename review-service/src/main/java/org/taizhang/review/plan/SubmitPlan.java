package org.taizhang.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.Measure;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.web.problem.Invalid;

/// The responsible unit says what it will do by when, for the first time or otherwise than before.
@ApplicationScoped
public class SubmitPlan {

    private final ItemRepository items;
    private final ItemPlanRepository plans;
    private final PlanActions actions;
    private final FollowPlan following;
    private final Proceed proceed;
    private final TellDay day;

    SubmitPlan(
            ItemRepository items,
            ItemPlanRepository plans,
            PlanActions actions,
            FollowPlan following,
            Proceed proceed,
            TellDay day) {
        this.items = items;
        this.plans = plans;
        this.actions = actions;
        this.following = following;
        this.proceed = proceed;
        this.day = day;
    }

    @Transactional
    void submit(UUID id, ItemPlan.Wish wish, Person by) {
        submit(items.locked(id, by), wish, by);
    }

    /// The open measures of an item that is held become its plan, as they were named when it was signed for.
    ///
    /// @throws Invalid when one has no date
    @Transactional(Transactional.TxType.MANDATORY)
    public void submitMeasures(Item item, Person by) {
        List<ItemPlan.Planned> named = item.measures().stream()
                .filter(measure -> !measure.isDone())
                .map(measure -> new ItemPlan.Planned(measure.text(), dated(measure), measure.owner()))
                .toList();
        if (named.isEmpty()) throw Invalid.field("measures", "报送整改方案至少要有一项措施。", "a plan names at least one");
        submit(item, new ItemPlan.Wish(named, null), by);
    }

    private static LocalDate dated(Measure measure) {
        LocalDate due = measure.due();
        if (due == null) throw Invalid.field("measures", "整改方案的每项措施都要有完成日期。", "each measure of a plan has a date");
        return due;
    }

    private void submit(Item item, ItemPlan.Wish wish, Person by) {
        IdentifyPerson.demand(actions.plan(item, by));
        wish.mustEndBy(item.due());
        int version = (int) plans.count("item", item.id()) + 1;
        plans.persist(new ItemPlan(item.id(), version, wish, day.now()));
        proceed.start(following, following.look(item.id()), by, wish.word());
    }
}
