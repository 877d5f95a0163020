package org.taizhang.ingest.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.idempotency.IdempotentAnswers;
import org.taizhang.idempotency.KeyedRequest;
import org.taizhang.ingest.upload.CheckFile;
import org.taizhang.ingest.upload.FileKind;
import org.taizhang.messaging.Outbox;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.ReceivedFile;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Forbidden;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;
import org.taizhang.web.problem.Words;

/// Stores and proves a file first, then writes it down with its event in one transaction.
@ApplicationScoped
class ReceiveEvidence {

    static final String BUCKET = "evidence";

    private static final Set<String> PROVING = Set.of(Role.REPORTER, Role.UNIT_LEADER);
    private static final Set<String> LOOKING = Set.of(Role.REVIEWER, Role.APPROVER);

    private final CheckFile check;
    private final ObjectStore store;
    private final ItemUnits items;
    private final UnitScope scope;
    private final IdempotentAnswers answers;
    private final EvidenceRepository evidence;
    private final Outbox outbox;
    private final Clock clock;

    ReceiveEvidence(
            CheckFile check,
            ObjectStore store,
            ItemUnits items,
            UnitScope scope,
            IdempotentAnswers answers,
            EvidenceRepository evidence,
            Outbox outbox,
            Clock clock) {
        this.check = check;
        this.store = store;
        this.items = items;
        this.scope = scope;
        this.answers = answers;
        this.evidence = evidence;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A file of a request, gone when that ends.
    record Sent(ReceivedFile content, String name) {}

    /// The evidence, or as JSON what the same request was answered before.
    Object receive(Sent sent, @Valid Evidence.Meant meant, Caller by, @Nullable String key) {
        if (!scope.unitsOf(by).contains(meant.unit())) throw NotFound.of("单位", "unit", meant.unit());
        mustBeTheirs(meant, by);
        if (key == null) return record(stored(sent, meant, by), meant);
        var request = KeyedRequest.of(
                by.id(), key, "evidence", meant, sent.name(), sent.content().sha256());
        // What was answered before is not stored again.
        return answers.find(request).orElseGet(() -> {
            Evidence received = stored(sent, meant, by);
            return answers.once(request, () -> record(received, meant));
        });
    }

    /// A unit proves its own items; who looks at one again does so from above, and keeps the file to their own unit.
    private void mustBeTheirs(Evidence.Meant meant, Caller by) {
        boolean theirs = meant.lookBack()
                ? items.isOfOne(meant.item(), scope.visibleTo(by))
                : items.isOfOne(meant.item(), Set.of(meant.unit()));
        if (!theirs) throw NotFound.of("整改事项", "item", meant.item());
        Set<String> whose = meant.lookBack() ? LOOKING : PROVING;
        if (whose.stream().noneMatch(by.roles()::contains)) {
            throw new Forbidden(new Words(
                    meant.lookBack() ? "回头看的佐证材料由督办人员提交。" : "佐证材料由责任单位提交。",
                    meant.lookBack() ? "supervisors look back" : "its unit hands in evidence of an item"));
        }
    }

    /// What is found when somebody looks again stays with what was found before.
    private void mustTakeItsPlace(Evidence.Meant meant) {
        UUID replaces = meant.replaces();
        if (replaces == null) return;
        if (meant.lookBack())
            throw Invalid.field("replaces", "回头看的材料不替换以前的材料。", "what a look-back finds replaces nothing");
        evidence.mustBeCurrent(replaces, meant.item());
    }

    private Evidence stored(Sent sent, Evidence.Meant meant, Caller by) {
        mustTakeItsPlace(meant);
        FileKind kind = check.evidence(sent.content().path(), sent.name());
        UUID id = UUID.randomUUID();
        StoredObject file = store.put(BUCKET, meant.item() + "/" + id, sent.content());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Evidence(id, meant, sent.name(), kind, file, by, now);
    }

    /// Of two who replace the same file at once one comes second.
    private EvidenceView record(Evidence received, Evidence.Meant meant) {
        QuarkusTransaction.joiningExisting().run(() -> {
            mustTakeItsPlace(meant);
            evidence.persist(received);
            outbox.add(received.announcement());
        });
        return received.view();
    }
}
