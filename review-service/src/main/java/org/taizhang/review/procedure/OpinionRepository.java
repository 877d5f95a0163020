package org.taizhang.review.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class OpinionRepository implements PanacheRepositoryBase<Opinion, UUID> {

    public Round round(UUID report, int round) {
        return new Round(list("report = ?1 and round = ?2 order by at, id", report, round));
    }

    /// All, oldest first.
    public List<OpinionView> views(UUID report) {
        return list("report = ?1 order by at, id", report).stream()
                .map(Opinion::view)
                .toList();
    }
}
