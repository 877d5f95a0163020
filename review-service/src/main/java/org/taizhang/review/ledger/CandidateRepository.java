package org.taizhang.review.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class CandidateRepository implements PanacheRepositoryBase<Candidate, UUID> {

    List<Candidate> ofVersion(UUID version) {
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

    /// A candidate of the same words that was decided on before.
    Optional<Candidate> decidedLike(Candidate candidate) {
        return find(
                        "report = ?1 and kind = ?2 and textKey = ?3 and state <> ?4",
                        candidate.report(),
                        candidate.kind(),
                        candidate.textKey(),
                        Candidate.State.PROPOSED)
                .firstResultOptional();
    }

    /// Undecided candidates of the same words, in this version and in those that wait.
    List<Candidate> openLike(Candidate candidate) {
        return list(
                "report = ?1 and kind = ?2 and textKey = ?3 and state = ?4 and id <> ?5",
                candidate.report(),
                candidate.kind(),
                candidate.textKey(),
                Candidate.State.PROPOSED,
                candidate.id());
    }

    /// Their version has become one of another report.
    public void move(UUID fromReport, UUID toReport) {
        update("report = ?1 where report = ?2", toReport, fromReport);
    }
}
