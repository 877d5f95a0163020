package org.taizhang.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Remembers which events were worked on, in the transaction of that work.
@ApplicationScoped
public class Inbox {

    private final EntityManager database;
    private final Clock clock;

    Inbox(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// True once per event: the caller works only then. A second delivery that comes while the first is still at work
    /// waits here for its outcome.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isFirstDelivery(UUID eventId) {
        return database.createNativeQuery("""
                        insert into inbox (event_id, received_at) values (:id, :now)
                        on conflict (event_id) do nothing""")
                        .setParameter("id", eventId)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
