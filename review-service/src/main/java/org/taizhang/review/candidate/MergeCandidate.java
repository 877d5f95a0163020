package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.CandidateMerged;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// Answers a candidate with an item that is in the ledger already and says the same; remembered with its words.
@ApplicationScoped
class MergeCandidate {

    private final TakeCandidate takeCandidate;
    private final ItemRepository items;
    private final Outbox outbox;
    private final TrailRepository trail;

    MergeCandidate(TakeCandidate takeCandidate, ItemRepository items, Outbox outbox, TrailRepository trail) {
        this.takeCandidate = takeCandidate;
        this.items = items;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    void merge(UUID id, UUID into, Person by) {
        TakeCandidate.Taken taken = takeCandidate.take(id, by);
        Candidate candidate = taken.candidate();
        Item item = items.locked(into, by);
        mustTakeIt(item, taken);
        candidate.merge(item.id());
        takeCandidate.answerOthersLike(candidate);
        outbox.add(new CandidateMerged(candidate.id(), taken.unit(), candidate.report(), item.id()));
        Map<String, Object> detail = Map.of("candidate", candidate.id(), "number", item.number());
        trail.add(new Act(by.actor(), "candidate.merged", candidate.report().toString(), taken.unit(), detail));
        Map<String, Object> came = Map.of("candidate", candidate.id(), "report", candidate.report());
        trail.add(new Act(by.actor(), "item.joined", item.id().toString(), item.unit(), came));
    }

    private static void mustTakeIt(Item item, TakeCandidate.Taken taken) {
        if (!item.state().isOpen()) {
            throw new Conflict(
                    "事项 %s 已经办结，不能再并入。问题还在的，请另行列入。".formatted(item.number()),
                    "item %s is ended; if the problem persists, open a new one".formatted(item.number()));
        }
        boolean ofTheReport = item.place()
                .filter(place -> place.report().equals(taken.report().id()))
                .isPresent();
        if (!ofTheReport && !item.unit().equals(taken.unit())) {
            throw Invalid.field("item", "只能并入同一单位的事项。", "an item of another unit does not take it");
        }
    }
}
