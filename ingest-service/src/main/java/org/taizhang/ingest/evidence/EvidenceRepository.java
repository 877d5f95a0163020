package org.taizhang.ingest.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    List<Evidence> ofItem(UUID item, Set<String> units) {
        return list("item = ?1 and unit in ?2 order by receivedAt, id", item, units);
    }

    /// Until the end of the transaction nobody else takes the place of it.
    ///
    /// @throws Invalid when it is no evidence of the item's unit
    /// @throws Conflict when another file has taken its place already
    @Transactional
    void mustBeCurrent(UUID id, UUID item) {
        boolean isTheirs = find("id = ?1 and item = ?2 and lookBack = false", id, item)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .isPresent();
        if (!isTheirs) throw Invalid.field("replaces", "要替换的材料不是本事项的佐证材料。", "not evidence of this item");
        if (count("replaces", id) > 0)
            throw new Conflict("这份材料已经被替换；请替换最新的一份。", "evidence %s is replaced already".formatted(id));
    }

    Optional<Evidence> visible(UUID id, Set<String> units) {
        return find("id = ?1 and unit in ?2", id, units).firstResultOptional();
    }
}
