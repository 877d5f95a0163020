package org.taizhang.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Sends events again, for topics that lost what they had acknowledged. Consumers drop what they already have.
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final EntityManager database;
    private final Relay relay;

    Replay(EntityManager database, Relay relay) {
        this.database = database;
        this.relay = relay;
    }

    /// Marks every event since then as unsent; the relay sends them in their old order, with their old ids and numbers.
    ///
    /// @return how many
    @Transactional
    public int since(Instant from) {
        int events = database.createNativeQuery(
                        "update outbox set sent_at = null where created_at >= :from and sent_at is not null")
                .setParameter("from", from)
                .executeUpdate();
        LOG.infof("replaying %d events since %s", events, from);
        relay.wake();
        return events;
    }
}
