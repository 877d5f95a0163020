package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.Session;
import org.taizhang.defaults.identity.Caller;
import org.taizhang.defaults.problem.Conflict;

/// What the Idempotency-Keys of a caller were answered with.
@ApplicationScoped
class IdempotentAnswers {

    private final Session database;
    private final Clock clock;

    IdempotentAnswers(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Kept(String fingerprint, String answer) {}

    /// @throws Conflict when the key was used for other files
    @Transactional
    Optional<String> find(Caller caller, String key, String fingerprint) {
        return kept(caller, key).map(kept -> sameRequest(kept, fingerprint).answer());
    }

    /// Keeps an answer, or yields the one that another request with this key has kept in the meantime.
    @Transactional
    String keep(Caller caller, String key, String fingerprint, String answer) {
        database.createNativeMutationQuery("""
                        insert into idempotent_answer (caller, key, fingerprint, answer, answered_at)
                        values (:caller, :key, :fingerprint, :answer, :now)
                        on conflict (caller, key) do nothing""")
                .setParameter("caller", caller.id())
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("answer", answer)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return sameRequest(kept(caller, key).orElseThrow(), fingerprint).answer();
    }

    private Optional<Kept> kept(Caller caller, String key) {
        return database.createNativeQuery(
                        "select fingerprint, answer from idempotent_answer where caller = :caller and key = :key",
                        Object[].class)
                .setParameter("caller", caller.id())
                .setParameter("key", key)
                .uniqueResultOptional()
                .map(row -> new Kept((String) row[0], (String) row[1]));
    }

    private static Kept sameRequest(Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new Conflict(
                    "这个 Idempotency-Key 已用于另一些文件，请换一个。",
                    "This Idempotency-Key was used for other files; take a new one.");
        }
        return kept;
    }
}
