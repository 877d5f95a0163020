package org.taizhang.extract.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {

    private final Session database;
    private final Clock clock;

    JobRepository(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The one that is due longest and that no living process reads, locked. What this process let run out it may have
    /// in hand all the same: the database was away.
    Optional<Job> next(UUID process) {
        return database.createNativeQuery("""
                        select * from reading_job
                        where due_at <= :now and (leased_by is null or (leased_until < :now and leased_by <> :process))
                        order by due_at limit 1 for update skip locked""", Job.class)
                .setParameter("now", clock.instant())
                .setParameter("process", process)
                .uniqueResultOptional();
    }

    /// Empty when another process has taken it over, or has done it.
    Optional<Job> leased(UUID upload, UUID process) {
        return findByIdOptional(upload, LockModeType.PESSIMISTIC_WRITE).filter(job -> job.isLeasedBy(process));
    }

    void renew(UUID process, Set<UUID> uploads, Instant until) {
        update("leasedUntil = ?1 where leasedBy = ?2 and upload in ?3", until, process, uploads);
    }

    int giveBackExpired(UUID process, Set<UUID> but, Instant now) {
        return update(
                "leasedBy = null, leasedUntil = null where leasedBy = ?1 and leasedUntil < ?2 and upload not in ?3",
                process,
                now,
                but);
    }

    int giveBackAll(UUID process) {
        return update("leasedBy = null, leasedUntil = null where leasedBy = ?1", process);
    }

    /// Readings under way since before then that nobody is to do.
    List<UUID> stuck(Instant before) {
        return database.createNativeQuery("""
                        select upload from reading r
                        where (state = 'READING' or again_since is not null)
                          and coalesce(again_since, begun_at) < :before
                          and withdrawn_at is null and original is not null and number is not null
                          and not exists (select from reading_job j where j.upload = r.upload)""", Tuple.class)
                .setParameter("before", before)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    @Transactional
    long waiting() {
        return count();
    }

    /// 0 when none waits.
    @Transactional
    double oldestAgeSeconds() {
        Instant oldest = database.createNativeQuery("select min(wanted_at) from reading_job", Tuple.class)
                .getSingleResult()
                .get(0, Instant.class);
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
