package org.taizhang.review.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

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

    /// When the step is due that it waits at, as its task says.
    Optional<LocalDate> due(Procedure procedure) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select due from task where kind = :kind and subject = :subject and done_at is null""", Tuple.class)
                .setParameter("kind", procedure.code())
                .setParameter("subject", procedure.subject())
                .getResultStream()
                .flatMap(row -> Stream.ofNullable(row.get(0, LocalDate.class)))
                .findFirst();
    }

    List<Procedure> ofSubject(UUID subject) {
        return list("subject = ?1 order by code", subject);
    }
}
