package org.taizhang.review.task;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.taizhang.web.ChinaDay;

/// Moves overdue tasks up the queue. A passed date raises the order of work and never decides anything.
@ApplicationScoped
class RaiseOverdue {

    private static final Logger LOG = Logger.getLogger(RaiseOverdue.class);

    private final TaskRepository tasks;
    private final ChinaDay day;

    RaiseOverdue(TaskRepository tasks, ChinaDay day) {
        this.tasks = tasks;
        this.day = day;
    }

    @Scheduled(every = "${taizhang.queue.raise-overdue-every:10m}", identity = "raise-overdue")
    @Transactional
    void raise() {
        int raised = tasks.raiseOverdue(day.today());
        if (raised > 0) LOG.infof("overdueTasks=%d raised", raised);
    }
}
