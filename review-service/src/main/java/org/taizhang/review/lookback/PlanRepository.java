package org.taizhang.review.lookback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<LookBackPlan, UUID> {

    /// The newest first.
    static final List<Order> ORDERS = List.of(new Order(
            "made", true, List.of(new Order.Key("p.made_at", Order.Type.TIME), new Order.Key("p.id", Order.Type.ID))));

    private final ListingRepository listings;
    private final SayWhoChanged whoChanged;

    PlanRepository(ListingRepository listings, SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
        this.listings = listings;
    }

    LookBackPlan visible(UUID id, Person person) {
        return seen(id, LockModeType.NONE, person);
    }

    /// The same, for a change: whoever changes a plan holds its row until the commit.
    ///
    /// @throws Conflict when the request says to have seen another state of it
    LookBackPlan locked(UUID id, Person person) {
        LookBackPlan plan = seen(id, LockModeType.PESSIMISTIC_WRITE, person);
        whoChanged.mustBe(plan.tag(), id);
        return plan;
    }

    LookBackPlan locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Found<UUID> page(Person person, @Nullable PlanState state, Slice slice) {
        var where = new Where("p.branch = any(cast(:sight as text[]))")
                .with("sight", person.sight().toArray(String[]::new))
                .given("p.state = :state", "state", state == null ? null : state.name());
        return listings.find(new Sought("p.id", "look_back_plan p", where), slice, row -> row.get("id", UUID.class));
    }

    private LookBackPlan seen(UUID id, LockModeType lock, Person person) {
        return findByIdOptional(id, lock)
                .filter(plan -> person.sees(plan.branch()))
                .orElseThrow(() -> NotFound.of("回头看计划", "plan", id));
    }
}
