package org.taizhang.review.closeout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {

    /// By round.
    List<Application> ofItem(UUID item) {
        return list("item = ?1 order by round", item);
    }

    Optional<Application> last(UUID item) {
        return find("item = ?1 order by round desc", item).firstResultOptional();
    }
}
