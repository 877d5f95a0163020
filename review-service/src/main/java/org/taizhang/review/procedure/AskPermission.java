package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.TaskRepository;

/// Who may do what in a procedure now. What is done is held to it, and what is offered shows it.
@ApplicationScoped
public class AskPermission {

    private final ProcedureRepository procedures;
    private final RouteRepository routes;
    private final TaskRepository tasks;

    AskPermission(ProcedureRepository procedures, RouteRepository routes, TaskRepository tasks) {
        this.procedures = procedures;
        this.routes = routes;
        this.tasks = tasks;
    }

    /// Whether the subject is in no procedure.
    public Permission toStart(UUID subject) {
        return procedures
                .codeUnderway(subject)
                .<Permission>map(code -> new Permission.NotNow(Procedure.underway(routes.route(code))))
                .orElseGet(Permission::granted);
    }

    Permission toDecide(Procedure procedure, Route route, String unit, Person person) {
        return procedure.mayDecide(route, unit, person, tasks.claimant(procedure.code(), procedure.subject()));
    }

    Permission toWithdraw(Tenant tenant, Procedure procedure, Person person) {
        if (!tenant.isWithdrawable())
            return Permission.notNow("这项办理不能撤回，需要修改时请当前环节退回。", "it cannot be taken back; have its step return it");
        return procedure.mayWithdraw(person);
    }
}
