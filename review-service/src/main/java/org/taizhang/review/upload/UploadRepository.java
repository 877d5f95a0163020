package org.taizhang.review.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class UploadRepository implements PanacheRepositoryBase<Upload, UUID> {

    private final Session database;

    UploadRepository(Session database) {
        this.database = database;
    }

    /// The upload, held until the commit; written down where this is the first that is heard of it.
    ///
    /// @param unit that handed it in
    @Transactional(Transactional.TxType.MANDATORY)
    public Upload locked(UUID id, String unit) {
        database.createNativeMutationQuery(
                        "insert into upload (id, unit) values (:id, :unit) on conflict (id) do nothing")
                .setParameter("id", id)
                .setParameter("unit", unit)
                .executeUpdate();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /// The same, for a person who sees the unit that handed it in.
    public Upload locked(UUID id, Person person) {
        return seen(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id, person);
    }

    public Upload visible(UUID id, Person person) {
        return seen(findByIdOptional(id), id, person);
    }

    public List<Upload> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    private static Upload seen(Optional<Upload> found, UUID id, Person person) {
        return found.filter(upload -> person.sees(upload.unit())).orElseThrow(() -> NotFound.of("上传件", "upload", id));
    }
}
