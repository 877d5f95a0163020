package org.taizhang.review.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// Takes a task for one person, so that no two work on it. Who holds it may say so again; nothing happens then.
@ApplicationScoped
class ClaimTask {

    private final TaskRepository tasks;
    private final TrailRepository trail;

    ClaimTask(TaskRepository tasks, TrailRepository trail) {
        this.tasks = tasks;
        this.trail = trail;
    }

    @Transactional
    Task claim(UUID id, Person by) {
        Task task = tasks.visible(id, by).orElseThrow(() -> NotFound.of("任务", "task", id));
        if (tasks.claim(id, by.actor())) {
            trail.add(new Act(
                    by.actor(), "task.claimed", task.subject().toString(), task.unit(), Map.of("task", task.id())));
        } else if (!tasks.isHeldBy(id, by.actor())) {
            throw alreadyTaken(tasks.visible(id, by).orElse(null));
        }
        return tasks.visible(id, by).orElseThrow(() -> NotFound.of("任务", "task", id));
    }

    private static Conflict alreadyTaken(@Nullable Task task) {
        if (task == null) return new Conflict("这项任务已经办结。", "the task is done");
        String holder = Optional.ofNullable(task.claimedBy()).map(Actor::name).orElse("");
        return new Conflict("这项任务已由 %s 领取。".formatted(holder), "the task is claimed by %s".formatted(holder));
    }
}
