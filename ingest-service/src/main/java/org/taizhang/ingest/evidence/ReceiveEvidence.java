package org.taizhang.ingest.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.taizhang.defaults.identity.Caller;
import org.taizhang.defaults.problem.NotFound;
import org.taizhang.defaults.storage.ObjectStore;
import org.taizhang.events.StoredObject;
import org.taizhang.ingest.upload.CheckFile;
import org.taizhang.ingest.upload.FileKind;
import org.taizhang.outbox.Outbox;

/// Stores and proves a file first, then writes it down with its event in one transaction.
@ApplicationScoped
class ReceiveEvidence {

    static final String BUCKET = "evidence";

    private final CheckFile check;
    private final ObjectStore store;
    private final ItemUnits items;
    private final EvidenceRepository evidence;
    private final Outbox outbox;
    private final Clock clock;

    ReceiveEvidence(
            CheckFile check,
            ObjectStore store,
            ItemUnits items,
            EvidenceRepository evidence,
            Outbox outbox,
            Clock clock) {
        this.check = check;
        this.store = store;
        this.items = items;
        this.evidence = evidence;
        this.outbox = outbox;
        this.clock = clock;
    }

    EvidenceView receive(Path content, String name, Evidence.Meant meant, Caller by) {
        if (!by.units().contains(meant.unit())) throw NotFound.of("单位", "unit", meant.unit());
        if (!items.isOf(meant.item(), meant.unit())) throw NotFound.of("整改事项", "item", meant.item());
        FileKind kind = check.evidence(content, name);
        UUID id = UUID.randomUUID();
        StoredObject file = store.put(BUCKET, meant.item() + "/" + id, content);
        var received =
                new Evidence(id, meant, name, kind, file, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        QuarkusTransaction.requiringNew().run(() -> {
            evidence.persist(received);
            outbox.add(received.announcement());
        });
        return received.view();
    }
}
