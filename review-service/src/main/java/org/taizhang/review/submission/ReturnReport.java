package org.taizhang.review.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.analysis.ReadVersion;
import org.taizhang.review.demand.Demand;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Decision;
import org.taizhang.review.procedure.Proceed;

/// Returns a report with demands. What a demand quotes is held against the text before the transaction begins; the
/// digest then sees to it that this text is decided on.
@ApplicationScoped
class ReturnReport {

    private final ReadVersion readVersion;
    private final Proceed proceed;

    ReturnReport(ReadVersion readVersion, Proceed proceed) {
        this.readVersion = readVersion;
        this.proceed = proceed;
    }

    record Wish(Decision.Seen seen, String to, String text, List<Demand> points) {}

    void sendBack(UUID report, Wish wish, Person by) {
        if (wish.points().stream().anyMatch(Demand::isPlaced)) {
            String text = readVersion.current(report, by).text();
            wish.points().forEach(point -> point.mustStandIn(text));
        }
        proceed.sendBack(report, Decision.returning(by, wish.seen(), wish.to(), wish.text(), wish.points()));
    }
}
