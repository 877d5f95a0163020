package org.taizhang.review.lastyear;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PromiseAnswerRepository implements PanacheRepositoryBase<PromiseAnswer, UUID> {

    /// What was said of a report that was merged into this one is said of this one.
    private static final String OF_REPORT =
            "endedAt is null and (report = ?1 or report in (select r.id from Report r where r.mergedInto = ?1))";

    /// By the words of the promise, of what one report promised.
    Map<String, PromiseAnswer> inForce(UUID report, UUID earlier) {
        var answers = new LinkedHashMap<String, PromiseAnswer>();
        list(OF_REPORT + " and earlier = ?2 order by at, id", report, earlier)
                .forEach(answer -> answers.put(PromiseAnswer.key(answer.words()), answer));
        return answers;
    }

    Optional<PromiseAnswer> inForceById(UUID report, UUID id) {
        return find(OF_REPORT + " and id = ?2", report, id).firstResultOptional();
    }
}
