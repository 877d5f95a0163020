package org.taizhang.review.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    /// The report, if the person sees it. A report that was merged answers as the one that took it
    /// over.
    public Report visible(UUID id, Person person) {
        return seen(id, LockModeType.NONE, person);
    }

    /// The same, for a change: whoever changes a report holds its row until the commit.
    public Report locked(UUID id, Person person) {
        return seen(id, LockModeType.PESSIMISTIC_WRITE, person);
    }

    public Optional<Report> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The report of a unit for an occasion of a year, of which there is one.
    public Optional<Report> lockedOf(String unit, @Nullable Integer year, Occasion occasion) {
        return find(
                        "mergedInto is null and state not in (WITHDRAWN, DISMISSED) and unit = ?1 and kind = ?2"
                                + " and year is not distinct from ?3 and period is not distinct from ?4",
                        unit,
                        occasion.kind().wire(),
                        year,
                        occasion.period())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Whether a unit has a report for an occasion of a year.
    @Transactional
    public boolean has(String unit, @Nullable Integer year, Occasion occasion) {
        return count(
                        "mergedInto is null and state not in (WITHDRAWN, DISMISSED) and unit = ?1 and kind = ?2"
                                + " and year is not distinct from ?3 and period is not distinct from ?4",
                        unit,
                        occasion.kind().wire(),
                        year,
                        occasion.period())
                > 0;
    }

    /// The last report of the same unit and kind before its year that was approved.
    public Optional<Report> lastApprovedBefore(Report report) {
        if (report.unit() == null || report.year() == null) return Optional.empty();
        return find("""
                        mergedInto is null and state in (APPROVED, ARCHIVED) and unit = ?1 and year < ?2
                        and kind = (select r.kind from Report r where r.id = ?3) order by year desc""", report.unit(), report.year(), report.id()).firstResultOptional();
    }

    /// Those that would be the same report as this one and wait for a person.
    public List<Report> lockedMeeting(UUID report) {
        return find("meets = ?1 order by id", report)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those that an upload has a version of, in the order in which readings lock them.
    public List<Report> ofUpload(UUID upload, LockModeType lock) {
        return find("""
                        mergedInto is null and state <> WITHDRAWN and id in (
                            select v.report from Version v where v.upload = ?1) order by coalesce(unit, ''), id""", upload).withLock(lock).list();
    }

    private Report seen(UUID id, LockModeType lock, Person person) {
        Report found = findByIdOptional(id, lock).orElseThrow(() -> NotFound.of("报告", "report", id));
        if (found.mergedInto() != null) return seen(found.mergedInto(), lock, person);
        if (!person.sees(found.sight())) throw NotFound.of("报告", "report", id);
        return found;
    }
}
