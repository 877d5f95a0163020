package org.taizhang.review.steering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.person.Person;

@ApplicationScoped
class ReassignmentRepository implements PanacheRepositoryBase<Reassignment, UUID> {

    /// The last by which an item left a unit that the person sees.
    Optional<Reassignment> lastFromSightOf(Person person, UUID item) {
        return find("item = ?1 and fromUnit in ?2 order by at desc", item, person.sight())
                .firstResultOptional();
    }
}
