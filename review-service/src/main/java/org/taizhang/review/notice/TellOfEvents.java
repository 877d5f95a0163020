package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.taizhang.events.Envelope;
import org.taizhang.messaging.Inbox;
import org.taizhang.review.person.TellDay;

/// Tells people of a unit what happened to what is theirs, each event once.
///
/// From the event and not in the transaction that announces it: a notice that cannot be made holds nobody's work up.
@ApplicationScoped
class TellOfEvents {

    private final TellingRepository telling;
    private final Inbox inbox;
    private final NoticeConfig config;
    private final TellDay day;

    TellOfEvents(TellingRepository telling, Inbox inbox, NoticeConfig config, TellDay day) {
        this.telling = telling;
        this.inbox = inbox;
        this.config = config;
        this.day = day;
    }

    @Transactional
    void tell(Envelope event, List<Fact> facts) {
        boolean old = event.time().isBefore(day.now().minus(config.fresh()));
        if (old || facts.isEmpty() || !inbox.isFirstDelivery(event.id())) return;
        facts.forEach(telling::tell);
    }

    /// Whoever was told already is not told again.
    @Transactional
    void handedOver(Envelope event, String unit) {
        boolean old = event.time().isBefore(day.now().minus(config.fresh()));
        if (!old && inbox.isFirstDelivery(event.id())) telling.tellAgainOfTasks(unit);
    }
}
