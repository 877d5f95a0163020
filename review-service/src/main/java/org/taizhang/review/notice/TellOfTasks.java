package org.taizhang.review.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells people what has come to wait for them. By what waits and not by what opened it, so that a task of whatever
/// room is told of; and those who stand in for somebody, of what that person was told.
@ApplicationScoped
class TellOfTasks {

    private static final int AT_ONCE = 2000;

    private final TellingRepository telling;

    TellOfTasks(TellingRepository telling) {
        this.telling = telling;
    }

    @Scheduled(
            every = "{taizhang.notices.tasks-every}",
            identity = "tell-of-tasks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        telling.tellOfTasks(AT_ONCE);
        telling.tellOfCopies();
        telling.tellOfAbsences();
    }
}
