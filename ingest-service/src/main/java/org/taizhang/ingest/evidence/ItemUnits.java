package org.taizhang.ingest.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.events.ItemOpened;

/// Whose an item is. The review service owns the items; this copy is kept from its `item.opened` events, so that a file
/// for somebody else's item is refused here and not taken in first.
@ApplicationScoped
class ItemUnits {

    private final Session database;

    ItemUnits(Session database) {
        this.database = database;
    }

    /// The responsible unit of an item never changes, so a second delivery changes nothing.
    @Transactional
    void learn(ItemOpened opened) {
        database.createNativeMutationQuery(
                        "insert into item_unit (item, unit) values (:item, :unit) on conflict (item) do nothing")
                .setParameter("item", opened.item())
                .setParameter("unit", opened.unit())
                .executeUpdate();
    }

    @Transactional
    boolean isOf(UUID item, String unit) {
        return !database.createNativeQuery(
                        "select unit from item_unit where item = :item and unit = :unit", Tuple.class)
                .setParameter("item", item)
                .setParameter("unit", unit)
                .getResultList()
                .isEmpty();
    }
}
