package org.taizhang.review.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/// Moves overdue tasks up the queue. A passed date raises the order of work and never decides anything.
@ApplicationScoped
class RaiseOverdue {

    private static final Logger LOG = Logger.getLogger(RaiseOverdue.class);

    private final TaskRepository tasks;
    private final QueueConfig config;
    private final Clock clock;

    RaiseOverdue(TaskRepository tasks, QueueConfig config, Clock clock) {
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${taizhang.queue.raise-overdue-every:10m}", identity = "raise-overdue")
    @Transactional
    void raise() {
        int raised = tasks.raiseOverdue(LocalDate.ofInstant(clock.instant(), config.zone()));
        if (raised > 0) LOG.infof("overdueTasks=%d raised", raised);
    }
}
