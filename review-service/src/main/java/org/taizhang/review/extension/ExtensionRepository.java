package org.taizhang.review.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.web.problem.Conflict;

@ApplicationScoped
class ExtensionRepository implements PanacheRepositoryBase<Extension, UUID> {

    /// Oldest first.
    List<Extension> ofItem(UUID item) {
        return list("item = ?1 order by askedAt, id", item);
    }

    /// The one that an item waits for.
    ///
    /// @throws Conflict when somebody has ended it since it was seen
    Extension asked(UUID item) {
        return find("item = ?1 and state = ?2", item, Extension.State.ASKED)
                .firstResultOptional()
                .orElseThrow(() -> new Conflict("这项延期申请已经办结，请重新载入。", "the request has ended; reload"));
    }
}
