package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.Lamp;
import org.taizhang.review.item.ReviewOpinion;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.Opening;
import org.taizhang.review.task.Risk;
import org.taizhang.review.task.TaskKind;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.web.identity.Role;

/// Keeps in the queue what a close-out waits for.
@ApplicationScoped
class MoveCloseOutTask {

    private final TaskRepository tasks;
    private final TellDay day;

    MoveCloseOutTask(TaskRepository tasks, TellDay day) {
        this.tasks = tasks;
        this.day = day;
    }

    void open(TaskKind kind, Item item) {
        boolean overdue = Lamp.of(item.state(), item.due(), day.today()) == Lamp.RED;
        String role = kind == TaskKind.CLOSE_OUT_REVIEW ? Role.REVIEWER : Role.APPROVER;
        String step = kind == TaskKind.CLOSE_OUT_REVIEW ? ReviewOpinion.REVIEW : ReviewOpinion.ACCEPTANCE;
        tasks.open(new Opening(
                kind,
                item.id(),
                item.number() + " " + item.problem(),
                item.unit(),
                item.unit(),
                step,
                day.closeOutDue(),
                Risk.ofItem(overdue),
                List.of(),
                new Opening.Audience(Set.of(role), false)));
    }

    void settle(TaskKind kind, Item item, Actor by) {
        tasks.settle(kind, item.id(), by);
    }
}
