package org.taizhang.review.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// Takes a task for one person and for a while, so that no two work on it. Who holds it may say so again and holds it
/// longer then. A claim that has run out is anybody's; who still works on it loses nothing unless somebody takes it.
@ApplicationScoped
public class ClaimTask {

    private final TaskRepository tasks;
    private final TrailRepository trail;
    private final QueueConfig config;
    private final TellDay day;

    ClaimTask(TaskRepository tasks, TrailRepository trail, QueueConfig config, TellDay day) {
        this.tasks = tasks;
        this.trail = trail;
        this.config = config;
        this.day = day;
    }

    @Transactional
    public void claim(UUID id, Person by) {
        Task task = tasks.visible(id, by).orElseThrow(() -> NotFound.of("任务", "task", id));
        if (task.ofOne()) return;
        Instant until = day.now().plus(config.claimFor());
        Actor taker = task.taker(by);
        switch (tasks.claim(id, taker, until)) {
            case TAKEN ->
                trail.add(new Act(
                        taker, "task.claimed", task.subject().toString(), task.unit(), Map.of("task", task.id())));
            case PROLONGED -> {}
            case REFUSED -> throw alreadyTaken(id, by);
        }
    }

    private Conflict alreadyTaken(UUID id, Person by) {
        return tasks.visible(id, by)
                .flatMap(Task::holder)
                .map(Actor::name)
                .map(holder ->
                        new Conflict("这项任务已由 %s 领取。".formatted(holder), "the task is claimed by %s".formatted(holder)))
                .orElseGet(() -> new Conflict("这项任务已经办结。", "the task is done"));
    }
}
