package org.taizhang.review.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/// The copy of the directory, in the table of those who have been here.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DirectoryRepository {

    private final Session database;

    DirectoryRepository(Session database) {
        this.database = database;
    }

    /// Writes a person down only where something of them has changed.
    void keep(Member member) {
        database.createNativeMutationQuery("""
                        insert into known_person (id, username, name, units, roles, email, enabled)
                        values (:id, :username, :name, cast(:units as text[]), cast(:roles as text[]),
                                cast(:email as text), true)
                        on conflict (id) do update set username = excluded.username, name = excluded.name,
                            units = excluded.units, roles = excluded.roles, email = excluded.email, enabled = true
                        where (known_person.username, known_person.name, known_person.units, known_person.roles,
                               known_person.enabled)
                              is distinct from (excluded.username, excluded.name, excluded.units, excluded.roles, true)
                              or known_person.email is distinct from excluded.email""")
                .setParameter("id", member.id())
                .setParameter("username", member.username())
                .setParameter("name", member.name())
                .setParameter("units", member.units().stream().sorted().toArray(String[]::new))
                .setParameter("roles", member.roles().stream().sorted().toArray(String[]::new))
                .setParameter("email", member.email())
                .executeUpdate();
    }

    /// Whoever is not in the directory any more stays by name, for what they did, and is told nothing.
    void keepOnly(List<Member> members) {
        database.createNativeMutationQuery("""
                        update known_person set enabled = false
                        where enabled and id <> all(cast(:ids as text[]))""")
                .setParameter("ids", members.stream().map(Member::id).toArray(String[]::new))
                .executeUpdate();
    }
}
