package org.taizhang.review.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

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

    /// The task that it waits by.
    ///
    /// @param due when the step is due that it waits at
    /// @param escalatedAt since when a unit above knows that it is late
    /// @param escalatedTo code of that unit
    record OpenTask(
            UUID id,
            LocalDate due,
            @Nullable Instant escalatedAt,
            @Nullable String escalatedTo) {}

    Optional<OpenTask> openTask(Procedure procedure) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id, due, escalated_at, escalated_to from task where kind = :kind and subject = :subject and done_at is null""", Tuple.class)
                .setParameter("kind", procedure.code())
                .setParameter("subject", procedure.subject())
                .getResultStream()
                .map(row -> new OpenTask(
                        row.get(0, UUID.class),
                        row.get(1, LocalDate.class),
                        row.get(2, Instant.class),
                        row.get(3, String.class)))
                .findFirst();
    }

    List<Procedure> ofSubject(UUID subject) {
        return list("subject = ?1 order by code", subject);
    }

    List<Procedure> ofSubjects(Set<UUID> subjects) {
        return list("subject in ?1 order by code", subjects);
    }
}
