package org.taizhang.review.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.person.Actor;

/// People of the directory who see a unit.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReaderRepository {

    private final Session database;

    ReaderRepository(Session database) {
        this.database = database;
    }

    List<Actor> of(String unit) {
        return database.createNativeQuery("""
                        select p.id, p.name, p.units[1] as unit from known_person p
                        where p.enabled
                          and p.roles && array['reporter', 'unit-leader', 'reviewer', 'approver', 'administrator']
                          and %s
                        order by p.name, p.id""".formatted(Belonging.sees(":unit")), Tuple.class)
                .setParameter("unit", unit)
                .getResultStream()
                .map(row -> new Actor(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }
}
