package org.taizhang.review.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class VersionRepository implements PanacheRepositoryBase<Version, UUID> {

    /// What was taken back with its upload is kept, and is no version any more.
    private static final String NOT_WITHDRAWN =
            "not exists (select 1 from Upload u where u.id = v.upload and u.withdrawn.at is not null)";

    public List<Version> ofReport(UUID report) {
        return list("from Version v where v.report = ?1 and " + NOT_WITHDRAWN + " order by v.number", report);
    }

    /// Those, too, that were taken back with their upload.
    List<Version> everOfReport(UUID report) {
        return list("report = ?1 order by number", report);
    }

    public Version version(UUID report, int number) {
        return find("report = ?1 and number = ?2", report, number)
                .firstResultOptional()
                .orElseThrow(() -> NotFound.of("版本", "version", number));
    }

    /// The versions that the reports show, by report.
    public Map<UUID, Version> shownOf(Collection<Report> reports) {
        List<UUID> ids = reports.stream().map(Report::id).toList();
        List<Version> shown = ids.isEmpty() ? List.of() : list("""
                from Version v where v.report in ?1
                    and v.number = (select r.current from Report r where r.id = v.report)""", ids);
        return shown.stream().collect(Collectors.toMap(Version::report, version -> version));
    }

    /// The version of the upload that was received last, and of that one the last reading.
    public Version newest(UUID report) {
        return inOrderOfReceipt(report).getLast();
    }

    /// The same; empty where all that was ever uploaded of it was taken back.
    public Optional<Version> newestLeft(UUID report) {
        return inOrderOfReceipt(report).reversed().stream().findFirst();
    }

    /// The same before this version was there.
    public Optional<Version> newestBefore(Version version) {
        return inOrderOfReceipt(version.report()).reversed().stream()
                .filter(other -> !other.id().equals(version.id()))
                .findFirst();
    }

    /// How many reports an upload was read as.
    public int partsOf(UUID upload) {
        return find("select count(distinct placeInUpload) from Version where upload = ?1", upload)
                .project(Long.class)
                .singleResult()
                .intValue();
    }

    /// When the upload was received, as its versions have it.
    public Optional<Instant> receiptOf(UUID upload) {
        return find("upload", upload).firstResultOptional().map(Version::receivedAt);
    }

    /// What was last read at this place of an upload.
    public Optional<Version> readAt(UUID upload, int index) {
        return find("upload = ?1 and placeInUpload = ?2 order by readAt desc, number desc", upload, index)
                .firstResultOptional();
    }

    /// The newest version of the same report that is not of the same text.
    public Optional<Version> newestBeside(Version version) {
        return inOrderOfReceipt(version.report()).reversed().stream()
                .filter(other -> !other.isOfTheSameText(version))
                .findFirst();
    }

    /// Without those whose text, as it was read later, is another report's.
    private List<Version> inOrderOfReceipt(UUID report) {
        return list("""
                from Version v where v.report = ?1 and %s and not exists (
                    select 1 from Version later where later.upload = v.upload and later.placeInUpload = v.placeInUpload
                        and later.report <> v.report and later.readAt > v.readAt)
                order by v.receivedAt, v.number""".formatted(NOT_WITHDRAWN), report);
    }
}
