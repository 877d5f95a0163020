package org.taizhang.extract.reading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
public class ReadingRepository implements PanacheRepositoryBase<Reading, UUID> {

    private final Session database;

    ReadingRepository(Session database) {
        this.database = database;
    }

    /// Writes the row that says that reading has begun, unless there is one.
    public void begin(UUID upload, String unit, InForce by, Instant now) {
        database.createNativeMutationQuery("""
                        insert into reading (upload, unit, reader, vocabulary, state, begun_at, reports)
                        values (:upload, :unit, :reader, :vocabulary, 'READING', :now, '[]')
                        on conflict (upload) do nothing""")
                .setParameter("upload", upload)
                .setParameter("unit", unit)
                .setParameter("reader", by.reader())
                .setParameter("vocabulary", by.vocabulary())
                .setParameter("now", now)
                .executeUpdate();
    }

    public Reading locked(UUID upload) {
        return findByIdOptional(upload, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    public Optional<Reading> visible(UUID upload, Set<String> units) {
        return find("upload = ?1 and unit in ?2", upload, units).firstResultOptional();
    }
}
