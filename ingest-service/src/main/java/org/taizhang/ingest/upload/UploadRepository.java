package org.taizhang.ingest.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class UploadRepository implements PanacheRepositoryBase<Upload, UUID> {

    private static final String LISTED = "unit in ?1 and locate(?2, lower(name || ' ' || number)) > 0";

    private final Session database;

    UploadRepository(Session database) {
        this.database = database;
    }

    Optional<Upload> sameBytes(String unit, String sha256) {
        return find("unit = ?1 and sha256 = ?2 and state <> ?3", unit, sha256, Upload.State.WITHDRAWN)
                .firstResultOptional();
    }

    Optional<Upload> visible(UUID id, Set<String> units) {
        return find("id = ?1 and unit in ?2", id, units).firstResultOptional();
    }

    Optional<Upload> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Received, and announced before then, locked; what another replica has in hand is left to it.
    List<Upload> unheardOfSince(Instant time) {
        return database.createNativeQuery("""
                        select * from upload where state = 'RECEIVED' and announced_at < :time
                        order by announced_at limit 100 for update skip locked""", Upload.class)
                .setParameter("time", time)
                .getResultList();
    }

    /// Newest first, from strictly after the place in the list.
    ///
    /// @param words part of the name or the number, in small letters; empty: any
    List<Upload> page(Set<String> units, String words, Instant before, UUID beforeId, int limit) {
        return find(
                        LISTED
                                + " and (receivedAt < ?3 or (receivedAt = ?3 and id < ?4)) order by receivedAt desc, id desc",
                        units,
                        words,
                        before,
                        beforeId)
                .page(0, limit)
                .list();
    }

    long countOf(Set<String> units, String words) {
        return count(LISTED, units, words);
    }

    /// One transaction at a time handles the same bytes of the same unit; released at its end.
    void lockBytes(String unit, String sha256) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Tuple.class)
                .setParameter("what", unit + ' ' + sha256)
                .getSingleResult();
    }

    /// The next number of the year. Its row stays locked to the commit, so numbers have no gaps.
    long nextNumber(int year) {
        return database.createNativeQuery("""
                        insert into receipt_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = receipt_number.last + 1
                        returning last""", Tuple.class)
                .setParameter("year", year)
                .getSingleResult()
                .get(0, Long.class);
    }
}
