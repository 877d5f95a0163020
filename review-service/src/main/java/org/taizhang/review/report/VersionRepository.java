package org.taizhang.review.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.defaults.problem.NotFound;

@ApplicationScoped
public class VersionRepository implements PanacheRepositoryBase<Version, UUID> {

    public List<Version> ofReport(UUID report) {
        return list("report = ?1 order by number", report);
    }

    public Version version(UUID report, int number) {
        return find("report = ?1 and number = ?2", report, number)
                .firstResultOptional()
                .orElseThrow(() -> NotFound.of("版本", "version", number));
    }

    public Version newest(UUID report) {
        return ofReport(report).getLast();
    }

    /// What was last read at this place of an upload.
    public Optional<Version> readAt(UUID upload, int index) {
        return find("upload = ?1 and placeInUpload = ?2 order by readAt desc, number desc", upload, index)
                .firstResultOptional();
    }

    /// The newest version of the same report that is not of the same text.
    public Optional<Version> newestBeside(Version version) {
        return ofReport(version.report()).reversed().stream()
                .filter(other -> !other.isOfTheSameText(version))
                .findFirst();
    }
}
