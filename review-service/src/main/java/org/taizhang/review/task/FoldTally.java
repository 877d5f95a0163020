package org.taizhang.review.task;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.taizhang.web.ChinaDay;

/// Sums up what was written down of tasks that came and went since the last time, and of those that are overdue since
/// then, so that the tally stays short. The counts are right before and after; several replicas may run it at once.
@ApplicationScoped
class FoldTally {

    private final TaskRepository tasks;
    private final ChinaDay day;

    FoldTally(TaskRepository tasks, ChinaDay day) {
        this.tasks = tasks;
        this.day = day;
    }

    @Scheduled(every = "60s", identity = "fold-task-tally", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        tasks.foldTally(day.today());
    }
}
