package org.taizhang.review.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class CandidateRepository implements PanacheRepositoryBase<Candidate, UUID> {

    /// In the order of its text.
    public List<Candidate> ofVersion(UUID version) {
        return list("version = ?1 order by startAt, endAt, kind, id", version);
    }

    /// The report that a candidate is of, without loading the candidate.
    Optional<UUID> reportOf(UUID candidate) {
        return getEntityManager()
                .createQuery("select c.report from Candidate c where c.id = :id", UUID.class)
                .setParameter("id", candidate)
                .getResultStream()
                .findFirst();
    }

    /// Those that people have answered.
    List<Candidate> decided(UUID report) {
        return list("report = ?1 and state <> ?2 order by textKey, id", report, Candidate.State.PROPOSED);
    }

    List<Candidate> open(UUID report) {
        return list("report = ?1 and state = ?2 order by startAt, endAt, id", report, Candidate.State.PROPOSED);
    }

    /// Those that opened an item.
    List<Candidate> opening(UUID report) {
        return list(
                "report = ?1 and id in (select i.place.candidate from Item i where i.place.report = ?1) order by startAt, id",
                report);
    }

    /// The items that a version proposes, though they are open already; what was merged into one proposes none.
    Set<UUID> itemsIn(UUID version) {
        return getEntityManager()
                .createQuery(
                        "select c.item from Candidate c where c.version = :version and c.item is not null and not c.merged",
                        UUID.class)
                .setParameter("version", version)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /// Those that say what an item says, which another opened.
    List<Candidate> mergedInto(UUID item) {
        return list("item = ?1 and merged order by report, startAt, id", item);
    }

    /// Those that a judgement added, in all versions.
    List<Candidate> addedBy(UUID judgement) {
        return list("judgement", judgement);
    }

    void dropOpenOnes(UUID judgement) {
        delete("judgement = ?1 and state = ?2", judgement, Candidate.State.PROPOSED);
    }

    /// Their version has become one of another report.
    void move(UUID fromReport, UUID toReport) {
        update("report = ?1 where report = ?2", toReport, fromReport);
    }
}
