package org.taizhang.review.lists;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class LineRepository implements PanacheRepositoryBase<Line, UUID> {

    private final SayWhoChanged whoChanged;

    LineRepository(SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
    }

    public List<Line> of(LedgerList list) {
        return list("list = ?1 order by place", list.id());
    }

    /// For a change; whoever changes a line holds its list.
    ///
    /// @throws NotFound when the list has no such line
    /// @throws Conflict when the request says to have seen another state of it
    Line of(LedgerList list, UUID id) {
        Line found = findByIdOptional(id)
                .filter(line -> line.list().equals(list.id()))
                .orElseThrow(() -> NotFound.of("清单条目", "line", id));
        whoChanged.mustBe(found.tag(), list.id());
        return found;
    }

    int nextPlace(LedgerList list) {
        return find("list = ?1 order by place desc", list.id())
                .firstResultOptional()
                .map(line -> line.place() + 1)
                .orElse(1);
    }
}
