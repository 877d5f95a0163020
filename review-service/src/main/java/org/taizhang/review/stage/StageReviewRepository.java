package org.taizhang.review.stage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StageReviewRepository implements PanacheRepositoryBase<StageReview, UUID> {

    /// Oldest first.
    List<StageReview> ofItem(UUID item) {
        return list("item = ?1 order by stage", item);
    }
}
