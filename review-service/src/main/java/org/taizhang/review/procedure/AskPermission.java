package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.PersonRepository;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Conflict;

/// Who may do what in a procedure now. What is done is held to it, and what is offered shows it.
@ApplicationScoped
public class AskPermission {

    private final ProcedureRepository procedures;
    private final RouteRepository routes;
    private final TaskRepository tasks;
    private final UnitRepository units;
    private final PersonRepository people;

    AskPermission(
            ProcedureRepository procedures,
            RouteRepository routes,
            TaskRepository tasks,
            UnitRepository units,
            PersonRepository people) {
        this.procedures = procedures;
        this.routes = routes;
        this.tasks = tasks;
        this.units = units;
        this.people = people;
    }

    /// Whether the subject is in no procedure.
    public Permission toStart(UUID subject) {
        return procedures
                .codeUnderway(subject)
                .<Permission>map(code -> new Permission.NotNow(Procedure.underway(routes.published(code))))
                .orElseGet(Permission::granted);
    }

    /// In whose seat they would decide, and whether they may.
    Turn toDecide(Procedure procedure, Route route, String unit, Person person) {
        Optional<Actor> claimant = tasks.claimant(procedure.code(), procedure.subject());
        Turn turn = procedure.mayDecide(route, unit, person, claimant);
        return turn.permission() instanceof Permission.NotNow(var why) && claimant.isEmpty()
                ? new Turn(turn.of(), withWhoCan(why, procedure, route, unit))
                : turn;
    }

    /// The reason, and who of those that have been here could do it instead.
    private Permission withWhoCan(Conflict why, Procedure procedure, Route route, String unit) {
        Step at = procedure.at(route);
        List<String> reach = at.membersOnly() ? List.of(unit) : units.atAndAbove(unit);
        List<String> others = people.named(procedure.openSeats(at), reach, procedure.involved());
        if (others.isEmpty()) return new Permission.NotNow(why);
        return Permission.notNow(
                why.words().zh() + "可由：" + String.join("、", others),
                why.words().en() + "; " + String.join(", ", others) + " can");
    }

    Permission toWithdraw(Tenant tenant, Procedure procedure, Person person) {
        if (!tenant.isWithdrawable())
            return Permission.notNow("这项办理不能撤回，需要修改时请当前环节退回。", "it cannot be taken back; have its step return it");
        return procedure.mayWithdraw(person);
    }
}
