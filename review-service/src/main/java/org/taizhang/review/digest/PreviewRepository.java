package org.taizhang.review.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.notice.Kind;

/// What would be told if digests went out now, and how those of the day went; to people of units that the administrator
/// sees.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PreviewRepository {

    private static final int SHOWN = 50;

    private static final String WAITING = """
            from known_person p join notice n on %s
            where p.enabled and p.units && cast(:sight as text[]) and not exists (
                select 1 from digest d where d.person = p.id and d.day = :today)""".formatted(DigestRepository.TO_TELL);

    private final Session database;

    PreviewRepository(Session database) {
        this.database = database;
    }

    /// Somebody who is told, or would be.
    ///
    /// @param units codes
    record Addressee(String id, String name, List<String> units, long notices) {}

    /// @param withAddress those who would get a mail, or those who would if they had an address
    List<Addressee> addressees(Set<String> sight, LocalDate today, boolean withAddress) {
        return database.createNativeQuery("""
                        select p.id, p.name, p.units, count(*) as notices %s and (p.email is not null) = :address
                        group by p.id, p.name, p.units order by count(*) desc, p.name, p.id""".formatted(WAITING), Tuple.class)
                .setParameter("sight", sight.toArray(String[]::new))
                .setParameter("today", today)
                .setParameter("address", withAddress)
                .getResultStream()
                .map(row -> new Addressee(
                        row.get("id", String.class),
                        row.get("name", String.class),
                        List.of(row.get("units", String[].class)),
                        row.get("notices", Long.class)))
                .toList();
    }

    /// What one of them would be told.
    List<Digest.Line> lines(String person, Set<String> sight, LocalDate today) {
        return database.createNativeQuery("""
                        select n.kind, n.about, n.subject, n.title %s and p.id = :person
                        order by n.made_at, n.id limit :shown""".formatted(WAITING), Tuple.class)
                .setParameter("sight", sight.toArray(String[]::new))
                .setParameter("today", today)
                .setParameter("person", person)
                .setParameter("shown", SHOWN)
                .getResultStream()
                .map(row -> new Digest.Line(
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("about", String.class),
                        row.get("subject", UUID.class),
                        row.get("title", String.class)))
                .toList();
    }

    /// How many digests of the last days are in a state.
    record Count(String state, long digests) {}

    List<Count> since(LocalDate day, Set<String> sight) {
        return database.createNativeQuery("""
                        select d.state, count(*) as digests from digest d join known_person p on p.id = d.person
                        where d.day >= :day and p.units && cast(:sight as text[]) group by d.state order by d.state""", Tuple.class)
                .setParameter("day", day)
                .setParameter("sight", sight.toArray(String[]::new))
                .getResultStream()
                .map(row -> new Count(row.get("state", String.class), row.get("digests", Long.class)))
                .toList();
    }
}
