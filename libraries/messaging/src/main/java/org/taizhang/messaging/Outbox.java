package org.taizhang.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.Event;
import org.taizhang.faults.Correlation;

/// Announces a change in the transaction that makes it: the event leaves if and only if that transaction commits.
///
/// Numbers events per subject. The counter's row stays locked until the commit, so numbers have no gaps and their
/// order is the order of commits.
@ApplicationScoped
public class Outbox {

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;
    private final Clock clock;
    private final String source;

    Outbox(
            EntityManager database,
            TransactionSynchronizationRegistry transaction,
            Relay relay,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
        this.source = "/taizhang/" + service;
    }

    /// @return the number of the event among those of its subject
    @Transactional(Transactional.TxType.MANDATORY)
    public long add(Event event) {
        var envelope = new Envelope(
                UUID.randomUUID(),
                source,
                clock.instant(),
                nextSequence(event.subject()),
                Correlation.current().orElse(null),
                event);
        database.createNativeQuery("""
                        insert into outbox (event_id, topic, subject, payload, created_at)
                        values (:id, :topic, :subject, :payload, :at)""")
                .setParameter("id", envelope.id())
                .setParameter("topic", envelope.type().topic().topicName())
                .setParameter("subject", envelope.subject())
                .setParameter("payload", EnvelopeJson.write(envelope))
                .setParameter("at", envelope.time())
                .executeUpdate();
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
        return envelope.sequence();
    }

    private long nextSequence(String subject) {
        return ((Number) database.createNativeQuery("""
                        insert into outbox_sequence (subject, last) values (:subject, 1)
                        on conflict (subject) do update set last = outbox_sequence.last + 1
                        returning last""")
                        .setParameter("subject", subject)
                        .getSingleResult())
                .longValue();
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            relay.wake();
        }
    }
}
