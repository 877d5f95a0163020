package org.taizhang.review.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class JudgementRepository implements PanacheRepositoryBase<Judgement, UUID> {

    private final Session database;

    JudgementRepository(Session database) {
        this.database = database;
    }

    /// Oldest first.
    List<Judgement> inForce(UUID report) {
        return list("report = ?1 and endedAt is null order by at, id", report);
    }

    Optional<Judgement> inForce(UUID report, UUID id) {
        return find("report = ?1 and id = ?2 and endedAt is null", report, id).firstResultOptional();
    }

    /// The versions of one report have become those of another.
    void move(UUID fromReport, UUID toReport) {
        update("report = ?1 where report = ?2", toReport, fromReport);
    }

    /// What supervisors say of the findings of a rule.
    ///
    /// @param rule of warnings; empty for the other kinds
    record Count(Kind kind, String rule, long confirmed, long unfounded, long missed) {}

    /// By kind and rule, of the reports that are seen through these units.
    List<Count> counts(Collection<String> sight) {
        return counted("""
                join report r on r.id = j.report and r.sight = any(cast(:sight as text[]))""", sight.toArray(String[]::new));
    }

    List<Count> counts() {
        return counted("where cast(:sight as text[]) is not null", new String[0]);
    }

    private List<Count> counted(String of, String[] sight) {
        return database.createNativeQuery("""
                        select kind, rule,
                               count(*) filter (where answer = 'CONFIRMED') as confirmed,
                               count(*) filter (where answer = 'UNFOUNDED') as unfounded,
                               count(*) filter (where answer = 'MISSED') as missed
                        from (select j.kind, j.rule, j.answer from judgement j %s
                              and j.ended_at is null and j.party = 'SUPERVISOR') as said
                        group by kind, rule order by kind, rule""".formatted(of), Tuple.class)
                .setParameter("sight", sight)
                .getResultStream()
                .map(JudgementRepository::count)
                .toList();
    }

    private static Count count(Tuple row) {
        return new Count(
                Kind.valueOf(row.get("kind", String.class)),
                row.get("rule", String.class),
                row.get("confirmed", Long.class),
                row.get("unfounded", Long.class),
                row.get("missed", Long.class));
    }
}
