package org.taizhang.review.overdue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.calendar.CountWorkingDays;
import org.taizhang.review.person.Actor;

/// Reminds whoever may take a task that is late, and after some more working days has the unit next above hear of it.
/// Each once; and nothing is ever decided by time.
@ApplicationScoped
class TellOfLateTasks {

    private final LateTaskRepository tasks;
    private final CountWorkingDays workingDays;
    private final TrailRepository trail;
    private final OverdueConfig config;

    TellOfLateTasks(
            LateTaskRepository tasks, CountWorkingDays workingDays, TrailRepository trail, OverdueConfig config) {
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.trail = trail;
        this.config = config;
    }

    @Scheduled(
            every = "{taizhang.notices.days-every}",
            identity = "tell-of-late-tasks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        tasks.remind();
        List<LateTaskRepository.Escalated> escalated = tasks.escalate(workingDays.lateBy(config.escalateAfter()));
        if (escalated.isEmpty()) return;
        tasks.tell(escalated);
        escalated.forEach(this::note);
    }

    private void note(LateTaskRepository.Escalated one) {
        Map<String, Object> detail = Map.of("task", one.task(), "escalatedTo", one.to());
        trail.add(new Act(Actor.SYSTEM, "task.escalated", one.subject().toString(), one.unit(), detail));
    }
}
