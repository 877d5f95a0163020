package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/// How many items of each sort there are, in the table `item_tally`, which the database itself keeps (V89).
@ApplicationScoped
class TallyRepository {

    private final Session database;

    TallyRepository(Session database) {
        this.database = database;
    }

    /// Where another replica is at it, this one need not.
    @Transactional
    void fold() {
        if (!isFirst()) return;
        database.createNativeMutationQuery("""
                        with fresh as (delete from item_tally where not folded returning *)
                        insert into item_tally as tally
                        select unit, state, open, list_kind, list, year, due, warning_days, sum(many), true
                        from fresh
                        group by unit, state, open, list_kind, list, year, due, warning_days having sum(many) <> 0
                        on conflict (unit, state, list_kind, list, year, due, warning_days) where folded
                        do update set many = tally.many + excluded.many""").executeUpdate();
        database.createNativeMutationQuery("delete from item_tally where folded and many = 0")
                .executeUpdate();
    }

    private boolean isFirst() {
        return database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('item_tally'))", Tuple.class)
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
