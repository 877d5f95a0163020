package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.RouteRepository;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.HolderRepository;
import org.taizhang.review.task.Seat;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.task.TaskRepository.Waiting;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// Changes who decides at the step that a task waits at: hands it on 转办, adds a signer 加签 or takes one away. Each is,
/// in one transaction, an opinion, the task of others, an event and an entry of the trail.
@ApplicationScoped
public class ReseatTask {

    /// How many are named who could be asked instead.
    private static final int NAMES = 5;

    private final ProcedureRepository procedures;
    private final RouteRepository routes;
    private final AskPermission permission;
    private final Tenants tenants;
    private final TaskRepository tasks;
    private final HolderRepository holders;
    private final AnnounceOutcome announceOutcome;
    private final TellDay day;

    ReseatTask(
            ProcedureRepository procedures,
            RouteRepository routes,
            AskPermission permission,
            Tenants tenants,
            TaskRepository tasks,
            HolderRepository holders,
            AnnounceOutcome announceOutcome,
            TellDay day) {
        this.procedures = procedures;
        this.routes = routes;
        this.permission = permission;
        this.tenants = tenants;
        this.tasks = tasks;
        this.holders = holders;
        this.announceOutcome = announceOutcome;
        this.day = day;
    }

    /// @param person id of who is asked, of [#whoCouldBeAsked]
    public record Wish(String person, String reason) {}

    /// Who could be handed the step or be added to it; nobody by who may not decide.
    @Transactional
    public List<Actor> whoCouldBeAsked(UUID task, Person by) {
        Held held = held(task, by);
        return held.turn().isGranted() ? couldBeAsked(held, held.mayDecide()) : List.of();
    }

    @Transactional
    public void handOn(UUID task, Person by, Wish wish) {
        ask(task, by, wish, Procedure::handOn);
    }

    @Transactional
    public void addSigner(UUID task, Person by, Wish wish) {
        ask(task, by, wish, Procedure::addSigner);
    }

    private interface Verb {
        Outcome.Reseated on(Procedure procedure, Route route, Matter matter, Procedure.Asking asking, Instant now);
    }

    private void ask(UUID task, Person by, Wish wish, Verb verb) {
        Held held = held(task, by);
        Person seated = held.mayDecide();
        Person actor = seated.isSame(by.actor()) ? by : by.inPlaceOf(seated);
        var asking = new Procedure.Asking(actor, seated, signer(held, seated, wish.person()), wish.reason());
        Outcome.Reseated outcome = verb.on(held.procedure(), held.route(), held.matter(), asking, day.now());
        tell(held, outcome, actor);
        unlessAnotherReachedForIt(held, seated);
    }

    /// A claim takes no lock on the subject, and who has just got the task would hold what is theirs no more.
    private void unlessAnotherReachedForIt(Held held, Person seated) {
        Optional<Actor> another = tasks.claimant(
                        held.procedure().code(), held.procedure().subject())
                .filter(holder -> !seated.isSame(holder));
        IdentifyPerson.demand(Permission.unlessClaimedByAnother(another, held.by()));
    }

    /// @param person id of who was added
    @Transactional
    public void removeSigner(UUID task, Person by, String person) {
        Held held = held(task, by);
        Procedure procedure = held.procedure();
        Seating seating = procedure.seating(procedure.at(held.route()));
        IdentifyPerson.demand(seating.mayRemove(by.actor(), person));
        Actor signer = seating.added(person).orElseThrow().who();
        tell(held, procedure.removeSigner(held.route(), held.matter(), by.actor(), signer, day.now()), by);
    }

    /// A subject that is held until the commit, with the procedure that it is in.
    ///
    /// @param turn of whoever asks
    private record Held(Tenant tenant, Matter matter, Procedure procedure, Route route, Person by, Turn turn) {

        /// Whose seat whoever asks takes, which they must be able to.
        Person mayDecide() {
            IdentifyPerson.demand(turn.permission());
            return turn.of();
        }
    }

    private Held held(UUID id, Person by) {
        Waiting task = tasks.waiting(id, by).orElseThrow(() -> NotFound.of("任务", "task", id));
        Tenant tenant = tenants.all().stream()
                .filter(one -> one.procedure().equals(task.kind()))
                .findFirst()
                .orElseThrow(() -> new Conflict("这项任务不在审批流程中，不能转办或加签。", "it is no step of a procedure"));
        Matter matter = tenant.take(task.subject(), by);
        // What was decided before the subject was held has opened another task.
        if (tasks.waiting(id, by).isEmpty()) throw Conflict.changedSince();
        Procedure procedure = procedures
                .underway(task.subject())
                .filter(one -> one.code().equals(task.kind()))
                .orElseThrow(Procedure::nothingWaits);
        Route route = routes.of(procedure.route(), procedure.routeVersion());
        Turn turn = permission.toDecide(procedure, route, matter.place(), by);
        return new Held(tenant, matter, procedure, route, by, turn);
    }

    private Actor signer(Held held, Person seated, String person) {
        Optional<Actor> signer = possible(held, seated).stream()
                .filter(one -> one.id().equals(person))
                .findFirst();
        Permission asked = signer.map(one -> held.procedure().mayBeAsked(held.route(), held.by(), seated, one))
                .orElseGet(ReseatTask::notAmongThem);
        if (asked instanceof Permission.NotNow(var why)) IdentifyPerson.demand(withWhoCould(why, held, seated));
        return signer.orElseThrow();
    }

    private static Permission notAmongThem() {
        return Permission.notNow(
                "请选择能看到本件、并且可以办理本环节或与您同单位的办理人员。",
                "they must see it, and be able to decide here or belong to your unit");
    }

    private Permission withWhoCould(Conflict why, Held held, Person seated) {
        List<String> others = couldBeAsked(held, seated).stream()
                .limit(NAMES)
                .map(Actor::name)
                .toList();
        String zh = others.isEmpty() ? "目前没有其他人可选。" : "可选：" + String.join("、", others) + "。";
        String en = others.isEmpty() ? "there is nobody" : "possible: " + String.join(", ", others);
        return Permission.notNow(why.words().zh() + zh, why.words().en() + "; " + en);
    }

    private List<Actor> couldBeAsked(Held held, Person seated) {
        return possible(held, seated).stream()
                .filter(one -> held.procedure()
                        .mayBeAsked(held.route(), held.by(), seated, one)
                        .isGranted())
                .toList();
    }

    /// By role and place, whatever they did before.
    private List<Actor> possible(Held held, Person seated) {
        Step at = held.procedure().at(held.route());
        return holders.couldBeAsked(at.seats(), held.matter().unit(), seated.units());
    }

    /// Whoever has it no longer holds it no longer, either.
    private void tell(Held held, Outcome.Reseated outcome, Person by) {
        Procedure procedure = held.procedure();
        Opinion opinion = procedure.opinions().getLast();
        var detail = new LinkedHashMap<String, Object>();
        opinion.signer().ifPresent(signer -> detail.put("signer", signer.name()));
        if (opinion.text() != null) detail.put("reason", opinion.text());
        announceOutcome.announce(held.tenant(), held.matter(), outcome, by, detail);
        List<Seat> open = procedure.openSeats(procedure.at(held.route()));
        tasks.reseat(new Waiting(procedure.code(), procedure.subject()), open, opinion.leaves());
    }
}
