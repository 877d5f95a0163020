package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;

/// What people have done to a report since an upload brought a version of it, as the trail has it.
@ApplicationScoped
public class ActsRepository {

    private final Session database;

    ActsRepository(Session database) {
        this.database = database;
    }

    /// The first act that stands in the way of taking the upload back: that this version was submitted, whoever did
    /// it, or that somebody else did anything to the report as it stands there. What they did to another version of
    /// it, a task that they only looked at, and what their own unit said of whether it is a report, do not count.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> standingInTheWay(UUID report, UUID upload, Person person) {
        return database.createNativeQuery("""
                        select e.action from trail_entry e
                        cross join lateral (select cast(e.detail as jsonb) ->> 'version' as version) acted
                        where e.subject = cast(:report as text) and e.actor <> :system
                          and e.sequence > (select min(came.sequence) from trail_entry came
                              where came.subject = e.subject
                                and cast(came.detail as jsonb) ->> 'upload' = cast(:upload as text))
                          and (acted.version is null or acted.version in (
                              select cast(v.number as text) from report_version v
                              where v.report = :report and v.upload = :upload))
                          and (e.action = 'report.submitted' or e.actor <> :person)
                          and not (e.action in ('report.dismissed', 'report.restored')
                              and e.actor_unit = any(cast(:units as text[])))
                          and e.action not in ('task.claimed', 'task.released')
                        order by e.sequence limit 1""", Tuple.class)
                .setParameter("report", report)
                .setParameter("upload", upload)
                .setParameter("system", Actor.SYSTEM.id())
                .setParameter("person", person.actor().id())
                .setParameter("units", person.units().toArray(String[]::new))
                .uniqueResultOptional()
                .map(row -> row.get(0, String.class));
    }
}
