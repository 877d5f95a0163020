package org.taizhang.ingest.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    List<Evidence> ofItem(UUID item, Set<String> units) {
        return list("item = ?1 and unit in ?2 order by receivedAt, id", item, units);
    }

    Optional<Evidence> visible(UUID id, Set<String> units) {
        return find("id = ?1 and unit in ?2", id, units).firstResultOptional();
    }
}
