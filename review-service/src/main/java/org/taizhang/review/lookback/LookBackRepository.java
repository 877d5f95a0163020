package org.taizhang.review.lookback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class LookBackRepository implements PanacheRepositoryBase<LookBack, UUID> {

    private static final String WAITS = "result is null and droppedAt is null";

    private final Session database;

    LookBackRepository(Session database) {
        this.database = database;
    }

    /// How far a plan is.
    record Figures(long drawn, long assigned, long recorded, long rebounds) {

        static final Figures NONE = new Figures(0, 0, 0, 0);
    }

    /// In the order of the draw.
    List<LookBack> ofPlan(UUID plan) {
        return list("plan = ?1 order by place", plan);
    }

    List<LookBack> lockedOfPlan(UUID plan) {
        return find("plan = ?1 order by id", plan)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The one that nobody has recorded yet; there is at most one.
    Optional<LookBack> waiting(UUID item) {
        return find("item = ?1 and " + WAITS, item).firstResultOptional();
    }

    /// The same, for a change.
    Optional<LookBack> lockedWaiting(UUID item) {
        return find("item = ?1 and " + WAITS, item)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Those that were not dropped, the newest last.
    List<LookBack> ofItem(UUID item) {
        return list("item = ?1 and droppedAt is null order by recordedAt nulls last, id", item);
    }

    long waitingIn(UUID plan) {
        return count("plan = ?1 and " + WAITS, plan);
    }

    /// By id of the plan.
    @Transactional
    Map<UUID, Figures> figures(List<UUID> plans) {
        return database.createNativeQuery("""
                        select plan, count(*) as drawn, count(looker_id) as assigned, count(result) as recorded,
                               count(*) filter (where result = 'REBOUND') as rebounds
                        from look_back where plan = any(cast(:plans as uuid[])) group by plan""", Tuple.class)
                .setParameter("plans", plans.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("plan", UUID.class),
                        row -> new Figures(
                                row.get("drawn", Long.class),
                                row.get("assigned", Long.class),
                                row.get("recorded", Long.class),
                                row.get("rebounds", Long.class))));
    }
}
