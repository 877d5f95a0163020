package org.taizhang.ingest.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.ItemReassigned;

/// Whose an item is. The review service owns the items; this copy is kept from its events of items, so that a file
/// for somebody else's item is refused here and not taken in first.
@ApplicationScoped
class ItemUnits {

    private final Session database;

    ItemUnits(Session database) {
        this.database = database;
    }

    /// A second delivery changes nothing, also after the item went to another unit.
    @Transactional
    void learn(ItemOpened opened) {
        database.createNativeMutationQuery(
                        "insert into item_unit (item, unit) values (:item, :unit) on conflict (item) do nothing")
                .setParameter("item", opened.item())
                .setParameter("unit", opened.unit())
                .executeUpdate();
    }

    /// What was handed in for the item goes with it: it is for whoever is responsible now. A second delivery finds the
    /// unit of before no more.
    @Transactional
    void follow(ItemReassigned reassigned) {
        for (String table : List.of("item_unit", "evidence")) {
            database.createNativeMutationQuery(
                            "update " + table + " set unit = :to where item = :item and unit = :from")
                    .setParameter("item", reassigned.item())
                    .setParameter("from", reassigned.from())
                    .setParameter("to", reassigned.unit())
                    .executeUpdate();
        }
    }

    @Transactional
    boolean isOfOne(UUID item, Set<String> units) {
        return !database.createNativeQuery(
                        "select unit from item_unit where item = :item and unit = any(cast(:units as text[]))",
                        Tuple.class)
                .setParameter("item", item)
                .setParameter("units", units.toArray(String[]::new))
                .getResultList()
                .isEmpty();
    }
}
