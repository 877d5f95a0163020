package org.taizhang.review.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.notice.Kind;
import org.taizhang.review.notice.Settled;

/// Digests and how far they are: `waiting -> sending -> sent`. What was refused waits again; of what broke off while it
/// was being sent nobody knows whether it went out (`uncertain`), and it is not sent again.
@ApplicationScoped
@Transactional
class DigestRepository {

    /// What a mail would tell person `p`: neither read nor settled nor mailed before, and of what they still see.
    static final String TO_TELL = """
            n.person = p.id and n.by_mail and n.read_at is null and n.digest is null
            and %s and %s""".formatted(Belonging.sees("n.unit"), Settled.STILL_COUNTS);

    private final Session database;

    DigestRepository(Session database) {
        this.database = database;
    }

    /// Puts down who is told today; who was put down before is not again, whichever replica does it.
    void plan(LocalDate today) {
        giveUpBefore(today);
        database.createNativeMutationQuery("""
                        insert into digest (id, person, day, state)
                        select gen_random_uuid(), p.id, :today, 'WAITING' from known_person p
                        where p.enabled and p.email is not null and exists (select 1 from notice n where %s)
                        on conflict (person, day) do nothing""".formatted(TO_TELL))
                .setParameter("today", today)
                .executeUpdate();
    }

    /// What could not go out on its day is told on the next, in one mail.
    private void giveUpBefore(LocalDate today) {
        database.createNativeMutationQuery("""
                        with old as (update digest set state = 'FAILED' where state = 'WAITING' and day < :today
                                     returning id)
                        update notice set digest = null where digest in (select id from old)""").setParameter("today", today).executeUpdate();
    }

    /// Takes the next one for this replica, and notes that it is being sent; to be committed before it is.
    Optional<UUID> take(Instant now, Duration lease) {
        return database.createNativeQuery("""
                        update digest set state = 'SENDING', attempts = attempts + 1, lease_until = :until
                        where id = (select id from digest where state = 'WAITING' and (try_at is null or try_at <= :now)
                                    order by day, id limit 1 for update skip locked)
                        returning id""", Tuple.class)
                .setParameter("until", now.plus(lease))
                .setParameter("now", now)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .findFirst();
    }

    /// What it tells, as it is now: what has settled itself since a first try is let go.
    Digest fill(UUID id) {
        database.createNativeMutationQuery("update notice set digest = null where digest = :id")
                .setParameter("id", id)
                .executeUpdate();
        List<Digest.Line> lines = database.createNativeQuery("""
                        with told as (
                            update notice n set digest = d.id
                            from digest d join known_person p on p.id = d.person and p.enabled
                            where d.id = :id and %s
                            returning n.kind, n.about, n.subject, n.title, n.made_at, n.id)
                        select kind, about, subject, title from told order by made_at, id""".formatted(TO_TELL), Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(DigestRepository::line)
                .toList();
        Tuple row = database.createNativeQuery("""
                        select coalesce(p.email, '') as email, d.attempts
                        from digest d join known_person p on p.id = d.person where d.id = :id""", Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return new Digest(id, row.get("email", String.class), row.get("attempts", Integer.class), lines);
    }

    private static Digest.Line line(Tuple row) {
        return new Digest.Line(
                Kind.valueOf(row.get("kind", String.class)),
                row.get("about", String.class),
                row.get("subject", UUID.class),
                row.get("title", String.class));
    }

    void sent(UUID id, Instant now) {
        settle(id, "SENT", now, "");
    }

    void nothingToTell(UUID id, Instant now) {
        settle(id, "NOTHING", now, "");
    }

    /// Nobody knows whether it went out.
    void uncertain(UUID id, Instant now, String why) {
        settle(id, "UNCERTAIN", now, why);
    }

    /// The mail server did not take it.
    ///
    /// @param next when it is tried again
    void refused(UUID id, Instant next, String why) {
        database.createNativeMutationQuery(
                        "update digest set state = 'WAITING', try_at = :next, failure = :why where id = :id")
                .setParameter("next", next)
                .setParameter("why", why)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// The mail server took it in none of its tries; what it tells, the next day's tells.
    void failed(UUID id, Instant now, String why) {
        settle(id, "FAILED", now, why);
        database.createNativeMutationQuery("update notice set digest = null where digest = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void settle(UUID id, String state, Instant now, String why) {
        database.createNativeMutationQuery("""
                        update digest set state = :state, sent_at = :now, failure = nullif(:why, '')
                        where id = :id""")
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("why", why)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// What was being sent when its process ended.
    ///
    /// @return how many
    int noteBrokenOff(Instant now) {
        return database.createNativeMutationQuery("""
                        update digest set state = 'UNCERTAIN', failure = 'broken off'
                        where state = 'SENDING' and lease_until < :now""").setParameter("now", now).executeUpdate();
    }
}
