package org.taizhang.review.nearcopy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QuotationRepository implements PanacheRepositoryBase<Quotation, UUID> {

    /// Oldest first.
    @Transactional
    List<Quotation> inForce() {
        return list("endedAt is null order by at, id");
    }

    Optional<Quotation> inForce(UUID id) {
        return find("id = ?1 and endedAt is null", id).firstResultOptional();
    }
}
