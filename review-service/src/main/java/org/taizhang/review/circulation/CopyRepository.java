package org.taizhang.review.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.person.Actor;

/// Copies. Who is sent the same again has it once, as it was sent last.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CopyRepository {

    private final Session database;

    CopyRepository(Session database) {
        this.database = database;
    }

    void put(Copied what, Copy copy) {
        database.createNativeMutationQuery("""
                        insert into copy_sent (id, about, subject, person, person_name, person_unit, by_id, by_name, by_unit,
                                               note, sent_at)
                        values (:id, :about, :subject, :person, :personName, cast(:personUnit as text), :by, :byName,
                                cast(:byUnit as text), cast(:note as text), :now)
                        on conflict (subject, person) do update set id = excluded.id, by_id = excluded.by_id,
                            by_name = excluded.by_name, by_unit = excluded.by_unit, note = excluded.note,
                            sent_at = excluded.sent_at, told_at = null""")
                .setParameter("id", copy.id())
                .setParameter("about", what.about())
                .setParameter("subject", what.subject())
                .setParameter("person", copy.to().id())
                .setParameter("personName", copy.to().name())
                .setParameter("personUnit", copy.to().unit())
                .setParameter("by", copy.by().id())
                .setParameter("byName", copy.by().name())
                .setParameter("byUnit", copy.by().unit())
                .setParameter("note", copy.note())
                .setParameter("now", copy.at())
                .executeUpdate();
    }

    /// The newest first.
    List<Copy> of(UUID subject) {
        return database.createNativeQuery(
                        "select * from copy_sent where subject = :subject order by sent_at desc, id", Tuple.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(CopyRepository::copy)
                .toList();
    }

    public List<Copy> all(Collection<UUID> ids) {
        return database.createNativeQuery("select * from copy_sent where id = any(cast(:ids as uuid[]))", Tuple.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .map(CopyRepository::copy)
                .toList();
    }

    private static Copy copy(Tuple row) {
        return new Copy(
                row.get("id", UUID.class),
                new Actor(
                        row.get("person", String.class),
                        row.get("person_name", String.class),
                        row.get("person_unit", String.class)),
                new Actor(
                        row.get("by_id", String.class),
                        row.get("by_name", String.class),
                        row.get("by_unit", String.class)),
                row.get("note", String.class),
                row.get("sent_at", Instant.class));
    }
}
