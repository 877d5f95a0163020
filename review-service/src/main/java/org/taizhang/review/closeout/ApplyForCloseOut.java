package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.demand.Demands;
import org.taizhang.review.item.CloseOut;
import org.taizhang.review.item.Evidence;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.web.problem.Conflict;

/// The responsible unit says that an item is done, with what results, and how it met what was demanded of it before.
@ApplicationScoped
class ApplyForCloseOut {

    private final ItemRepository items;
    private final ApplicationRepository applications;
    private final CloseOutActions actions;
    private final FollowCloseOut closeOut;
    private final ShowProcedure showProcedure;
    private final Proceed proceed;
    private final TellDay day;

    ApplyForCloseOut(
            ItemRepository items,
            ApplicationRepository applications,
            CloseOutActions actions,
            FollowCloseOut closeOut,
            ShowProcedure showProcedure,
            Proceed proceed,
            TellDay day) {
        this.items = items;
        this.applications = applications;
        this.actions = actions;
        this.closeOut = closeOut;
        this.showProcedure = showProcedure;
        this.proceed = proceed;
        this.day = day;
    }

    /// @param seenDigest of the item
    record Claim(String seenDigest, String results, List<Answer.Given> answers) {

        Claim {
            answers = List.copyOf(answers);
        }
    }

    @Transactional
    void apply(UUID id, Claim claim, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.apply(item, by));
        if (!item.digest().equals(claim.seenDigest())) throw Conflict.changedSince();
        Demands demands = showProcedure.openDemands(CloseOut.PROCEDURE, id);
        List<Evidence> held = item.evidence().current();
        List<Answer> answers = Answer.to(demands, claim.answers(), held);
        List<UUID> evidence = held.stream().map(Evidence::evidence).toList();
        item.apply(claim.results(), by.actor(), day.now());
        applications.persist(new Application(UUID.randomUUID(), id, demands.round() + 1, evidence, answers));
        proceed.start(closeOut, closeOut.look(id), by, claim.results());
    }
}
