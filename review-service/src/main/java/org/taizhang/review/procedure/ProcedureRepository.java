package org.taizhang.review.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Procedures. Whoever changes one holds the row of its subject.
@ApplicationScoped
class ProcedureRepository implements PanacheRepositoryBase<Procedure, UUID> {

    Optional<Procedure> of(String code, UUID subject) {
        return find("code = ?1 and subject = ?2", code, subject).firstResultOptional();
    }

    /// The one that the subject is in; a subject is in one at a time.
    Optional<Procedure> underway(UUID subject) {
        return find("subject = ?1 and step is not null", subject).firstResultOptional();
    }

    /// Its code alone, so that it is not read before the subject is held.
    Optional<String> codeUnderway(UUID subject) {
        return find("select code from Procedure where subject = ?1 and step is not null", subject)
                .project(String.class)
                .firstResultOptional();
    }

    List<Procedure> ofSubject(UUID subject) {
        return list("subject = ?1 order by code", subject);
    }
}
