package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.events.Envelope;
import org.taizhang.events.ReportApproved;
import org.taizhang.events.ReportReturned;
import org.taizhang.events.SplitProposed;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Hears what this service says of reports, and of uploads that wait to become some.
@ApplicationScoped
class ReportToldConsumer implements EventConsumer {

    /// Where a return goes that leads back to the unit.
    private static final String REPORTER = "reporter";

    private final TellOfEvents tellOfEvents;

    ReportToldConsumer(TellOfEvents tellOfEvents) {
        this.tellOfEvents = tellOfEvents;
    }

    @Override
    public String group() {
        return "review-service-notices-of-reports";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTS;
    }

    @Override
    public void take(Envelope event) {
        tellOfEvents.tell(event, facts(event));
    }

    private static List<Fact> facts(Envelope event) {
        if (event.data() instanceof ReportReturned it && it.to().equals(REPORTER))
            return List.of(Fact.of(event.id(), Kind.RETURNED, "report", it.report(), it.unit()));
        if (event.data() instanceof ReportApproved it)
            return List.of(Fact.of(event.id(), Kind.APPROVED, "report", it.report(), it.unit()));
        if (event.data() instanceof SplitProposed it)
            return List.of(Fact.of(event.id(), Kind.SPLIT_WAITS, "upload", it.upload(), it.unit()));
        return List.of();
    }
}
