package org.taizhang.review.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.web.problem.Conflict;

@ApplicationScoped
class ItemPlanRepository implements PanacheRepositoryBase<ItemPlan, UUID> {

    /// Oldest first.
    List<ItemPlan> ofItem(UUID item) {
        return list("item = ?1 order by version", item);
    }

    /// The one that waits.
    ///
    /// @throws Conflict when somebody has ended it since it was seen
    ItemPlan submitted(UUID item) {
        return find("item = ?1 and state = ?2", item, ItemPlan.State.SUBMITTED)
                .firstResultOptional()
                .orElseThrow(() -> new Conflict("这份整改方案已经审核，请重新载入。", "the plan has been decided on; reload"));
    }
}
