package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.RouteRepository;
import org.taizhang.review.task.HolderRepository;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.unit.Place;
import org.taizhang.web.problem.Conflict;

/// Who may do what in a procedure now. What is done is held to it, and what is offered shows it.
@ApplicationScoped
public class AskPermission {

    /// How many are named who could do it instead.
    private static final int NAMES = 5;

    private final ProcedureRepository procedures;
    private final RouteRepository routes;
    private final TaskRepository tasks;
    private final HolderRepository holders;

    AskPermission(
            ProcedureRepository procedures, RouteRepository routes, TaskRepository tasks, HolderRepository holders) {
        this.procedures = procedures;
        this.routes = routes;
        this.tasks = tasks;
        this.holders = holders;
    }

    /// Whether the subject is in no procedure.
    public Permission toStart(UUID subject) {
        return procedures
                .codeUnderway(subject)
                .<Permission>map(code -> new Permission.NotNow(Procedure.underway(routes.usual(code))))
                .orElseGet(Permission::granted);
    }

    /// In whose seat they would decide, and whether they may.
    Turn toDecide(Procedure procedure, Route route, Place place, Person person) {
        Optional<Actor> claimant = tasks.claimant(procedure.code(), procedure.subject());
        Turn turn = procedure.mayDecide(route, place, person, claimant);
        return turn.permission() instanceof Permission.NotNow(var why) && claimant.isEmpty()
                ? new Turn(turn.of(), withWhoCan(why, procedure, route, place.unit()))
                : turn;
    }

    /// The reason, and who of those that have been here could do it instead.
    private Permission withWhoCan(Conflict why, Procedure procedure, Route route, String unit) {
        List<String> others =
                holders.holders(procedure.openSeats(procedure.at(route)), unit, procedure.involved(), NAMES).stream()
                        .map(Actor::name)
                        .toList();
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
