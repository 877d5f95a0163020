package org.taizhang.review.split;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class SplitRepository implements PanacheRepositoryBase<Split, UUID> {

    private final Session database;

    SplitRepository(Session database) {
        this.database = database;
    }

    Optional<Split> locked(UUID upload) {
        return findByIdOptional(upload, LockModeType.PESSIMISTIC_WRITE);
    }

    /// What waits for a person, of the uploads of these units, the longest first.
    List<Split> waiting(Collection<String> units, int most) {
        return database.createNativeQuery("""
                        select s.* from upload_split s
                        join upload u on u.id = s.upload
                        where s.state = 'PROPOSED' and u.withdrawn_at is null
                          and u.unit = any(cast(:units as text[]))
                        order by s.proposed_at, s.upload limit :most""", Split.class)
                .setParameter("units", units.toArray(String[]::new))
                .setParameter("most", most)
                .getResultList();
    }
}
