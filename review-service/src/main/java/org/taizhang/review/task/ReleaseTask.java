package org.taizhang.review.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// Gives a claimed task back to all who may take it. One that nobody holds is given back already.
@ApplicationScoped
public class ReleaseTask {

    private final TaskRepository tasks;
    private final TrailRepository trail;

    ReleaseTask(TaskRepository tasks, TrailRepository trail) {
        this.tasks = tasks;
        this.trail = trail;
    }

    @Transactional
    public void release(UUID id, Person by) {
        Task task = tasks.visible(id, by).orElseThrow(() -> NotFound.of("任务", "task", id));
        if (tasks.release(id, by.actor())) {
            trail.add(new Act(
                    by.actor(), "task.released", task.subject().toString(), task.unit(), Map.of("task", task.id())));
        }
        Task now = tasks.visible(id, by).orElseThrow(() -> NotFound.of("任务", "task", id));
        if (now.holder().isPresent()) throw new Conflict("只有领取人可以退回任务，您没有领取这项任务。", "only its claimant releases a task");
    }
}
