package org.taizhang.review.lists;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
class LineRepository implements PanacheRepositoryBase<Line, UUID> {

    List<Line> of(LedgerList list) {
        return list("list = ?1 order by place", list.id());
    }

    /// @throws NotFound when the list has no such line
    Line of(LedgerList list, UUID id) {
        return findByIdOptional(id)
                .filter(line -> line.list().equals(list.id()))
                .orElseThrow(() -> NotFound.of("清单条目", "line", id));
    }

    int nextPlace(LedgerList list) {
        return find("list = ?1 order by place desc", list.id())
                .firstResultOptional()
                .map(line -> line.place() + 1)
                .orElse(1);
    }
}
