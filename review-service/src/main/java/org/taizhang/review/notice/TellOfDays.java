package org.taizhang.review.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells people which dates come near and which have passed. Dates tell; they never decide.
@ApplicationScoped
class TellOfDays {

    private final TellingRepository telling;
    private final NoticeConfig config;

    TellOfDays(TellingRepository telling, NoticeConfig config) {
        this.telling = telling;
        this.config = config;
    }

    @Scheduled(
            every = "{taizhang.notices.days-every}",
            identity = "tell-of-days",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        telling.tellOfCampaigns(config.campaignDays());
        telling.tellOfItems(config.lateDays());
    }
}
