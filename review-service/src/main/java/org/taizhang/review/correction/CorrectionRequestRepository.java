package org.taizhang.review.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.web.problem.NotFound;

/// Requests. Whoever changes one holds the row of its report.
@ApplicationScoped
class CorrectionRequestRepository implements PanacheRepositoryBase<CorrectionRequest, UUID> {

    List<CorrectionRequest> ofReport(UUID report) {
        return list("report = ?1 order by askedAt, id", report);
    }

    Optional<CorrectionRequest> open(UUID report) {
        return find("report = ?1 and outcome is null", report).firstResultOptional();
    }

    CorrectionRequest of(UUID report, UUID id) {
        return find("report = ?1 and id = ?2", report, id)
                .firstResultOptional()
                .orElseThrow(() -> NotFound.of("更正请求", "correction request", id));
    }
}
