package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.review.calendar.CountWorkingDays;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Opening;
import org.taizhang.review.task.TaskRepository;

/// Keeps in the queue what a procedure waits for: a task for whoever may decide its step.
@ApplicationScoped
class MoveTask {

    private final TaskRepository tasks;
    private final CountWorkingDays workingDays;

    MoveTask(TaskRepository tasks, CountWorkingDays workingDays) {
        this.tasks = tasks;
        this.workingDays = workingDays;
    }

    /// @param procedure which waits at a step
    void open(Procedure procedure, Route route, Matter matter) {
        Step step = procedure.at(route);
        tasks.open(new Opening(
                route.procedure(),
                route.about(),
                matter.subject(),
                matter.title(),
                matter.unit(),
                matter.unit(),
                step.code(),
                workingDays.dueIn(step.days()),
                matter.risk(),
                matter.reasons(),
                procedure.openSeats(step)));
    }

    /// Nobody needs to decide any more.
    void withdraw(Procedure procedure, Person by) {
        tasks.withdraw(procedure.code(), procedure.subject(), by.actor());
    }

    /// The step was decided on.
    void settle(Procedure procedure, Person by) {
        String outcome = procedure.opinions().getLast().outcome().wire();
        tasks.settle(procedure.code(), procedure.subject(), by.actor(), outcome);
    }
}
