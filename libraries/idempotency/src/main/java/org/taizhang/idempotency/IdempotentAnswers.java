package org.taizhang.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.taizhang.web.problem.Conflict;

/// What the Idempotency-Keys of callers were answered with, as JSON.
@ApplicationScoped
public class IdempotentAnswers {

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentAnswers(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(String fingerprint, String answer) {}

    /// @throws Conflict when the key was used for another request
    @Transactional
    public Optional<String> find(KeyedRequest request) {
        return kept(request).map(kept -> sameRequest(kept, request).answer());
    }

    /// Keeps an answer, or yields the one that another request with this key has kept in the meantime.
    @Transactional
    public String keep(KeyedRequest request, Object answer) {
        database.createNativeMutationQuery("""
                        insert into idempotent_answer (caller, key, fingerprint, answer, answered_at)
                        values (:caller, :key, :fingerprint, :answer, :now)
                        on conflict (caller, key) do nothing""")
                .setParameter("caller", request.caller())
                .setParameter("key", request.key())
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("answer", write(answer))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return find(request).orElseThrow();
    }

    /// Does the work and keeps its answer in one transaction, or answers as before. Of two at once one waits.
    @Transactional
    public String once(KeyedRequest request, Supplier<?> work) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Tuple.class)
                .setParameter("what", request.caller() + ' ' + request.key())
                .getSingleResult();
        return find(request).orElseGet(() -> keep(request, work.get()));
    }

    private Optional<Kept> kept(KeyedRequest request) {
        return database.createNativeQuery(
                        "select fingerprint, answer from idempotent_answer where caller = :caller and key = :key",
                        Object[].class)
                .setParameter("caller", request.caller())
                .setParameter("key", request.key())
                .uniqueResultOptional()
                .map(row -> new Kept((String) row[0], (String) row[1]));
    }

    private static Kept sameRequest(Kept kept, KeyedRequest request) {
        if (!kept.fingerprint().equals(request.fingerprint())) {
            throw new Conflict(
                    "这个 Idempotency-Key 已用于另一次提交，请换一个。",
                    "This Idempotency-Key was used for another request; take a new one.");
        }
        return kept;
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
