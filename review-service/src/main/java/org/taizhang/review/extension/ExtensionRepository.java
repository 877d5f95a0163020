package org.taizhang.review.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ExtensionRepository implements PanacheRepositoryBase<Extension, UUID> {

    /// Oldest first.
    List<Extension> ofItem(UUID item) {
        return list("item = ?1 order by askedAt, id", item);
    }

    /// The one that an item waits for; only while it is underway.
    Extension asked(UUID item) {
        return find("item = ?1 and state = ?2", item, Extension.State.ASKED).singleResult();
    }
}
