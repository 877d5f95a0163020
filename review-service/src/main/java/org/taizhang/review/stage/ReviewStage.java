package org.taizhang.review.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.taizhang.events.StageReviewed;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// Records how a long-term item goes after a stage.
@ApplicationScoped
class ReviewStage {

    private final ItemRepository items;
    private final StageReviewRepository reviews;
    private final StageActions actions;
    private final TimeStages timeStages;
    private final AnnounceItem announce;
    private final TellDay day;

    ReviewStage(
            ItemRepository items,
            StageReviewRepository reviews,
            StageActions actions,
            TimeStages timeStages,
            AnnounceItem announce,
            TellDay day) {
        this.items = items;
        this.reviews = reviews;
        this.actions = actions;
        this.timeStages = timeStages;
        this.announce = announce;
        this.day = day;
    }

    /// @throws Conflict when there is no stage before the item is to be closed
    @Transactional
    void review(UUID id, StageReview.Findings findings, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.review(item, by));
        List<StageReview> before = reviews.ofItem(id);
        StageDue stage = timeStages
                .next(item, before.isEmpty() ? null : before.getLast())
                .orElseThrow(() -> new Conflict("整改期限前不再有阶段评议。", "no stage is left before its date"));
        mustBe(item, findings.on());
        var found = findings.orNext(timeStages.after(stage, findings.on()));
        var review = new StageReview(id, stage, found, by.actor(), day.now());
        reviews.persist(review);
        LocalDate next = timeStages.next(item, review).map(StageDue::on).orElse(null);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("stage", stage.stage());
        detail.put("result", findings.result().wire());
        detail.put("date", findings.on().toString());
        if (findings.demands() != null) detail.put("reason", findings.demands());
        if (next != null) detail.put("next", next.toString());
        announce.tell(
                item,
                by.actor(),
                new StageReviewed(
                        id,
                        item.unit(),
                        stage.stage(),
                        stage.on(),
                        findings.on(),
                        findings.result().wire(),
                        next),
                "stage.reviewed",
                detail);
    }

    private void mustBe(Item item, LocalDate on) {
        if (on.isAfter(day.today())) throw Invalid.field("date", "日期不能晚于今天。", "%s has not come".formatted(on));
        LocalDate assigned = item.receipt().assigned();
        if (on.isBefore(assigned))
            throw Invalid.field("date", "评议不能早于交办。", "%s is before it was assigned".formatted(on));
    }
}
