package org.taizhang.review.absence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Absences. Whoever sets one holds the rows of both people, so that two do not hand over to each other at once.
@ApplicationScoped
class AbsenceRepository implements PanacheRepositoryBase<Absence, UUID> {

    /// Those in which others stand in for somebody now.
    List<Absence> running(String delegate, LocalDate today) {
        return list(
                "delegate = ?1 and endedAt is null and window.begins <= ?2 and window.until > ?2 order by personName, id",
                delegate,
                today);
    }

    List<Absence> runningOf(Collection<String> people, LocalDate today) {
        return list("person in ?1 and endedAt is null and window.begins <= ?2 and window.until > ?2", people, today);
    }

    /// One in which the person is away on some of these days.
    Optional<Absence> meeting(String person, Window window) {
        return find(
                        "person = ?1 and endedAt is null and window.begins < ?3 and window.until > ?2 order by window.begins",
                        person,
                        window.begins(),
                        window.until())
                .firstResultOptional();
    }

    /// The newest of a person's own, also of what is over.
    List<Absence> newestOf(String person, int most) {
        return find("person = ?1 order by setAt desc, id", person).page(0, most).list();
    }

    /// Of some people, what runs or is to come.
    List<Absence> openOf(Collection<String> people, LocalDate today) {
        return list(
                "person in ?1 and endedAt is null and window.until > ?2 order by window.begins, personName, id",
                people,
                today);
    }
}
