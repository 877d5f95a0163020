package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.RouteRepository;

/// Takes a subject along its route. Each act is, in one transaction, an opinion, the end of a task and perhaps the next
/// one, what follows for the subject, an event, and an entry of the trail.
@ApplicationScoped
public class Proceed {

    private final ProcedureRepository procedures;
    private final RouteRepository routes;
    private final AskPermission permission;
    private final Tenants tenants;
    private final MoveTask moveTask;
    private final AnnounceOutcome announceOutcome;
    private final TellDay day;

    Proceed(
            ProcedureRepository procedures,
            RouteRepository routes,
            AskPermission permission,
            Tenants tenants,
            MoveTask moveTask,
            AnnounceOutcome announceOutcome,
            TellDay day) {
        this.procedures = procedures;
        this.routes = routes;
        this.permission = permission;
        this.tenants = tenants;
        this.moveTask = moveTask;
        this.announceOutcome = announceOutcome;
        this.day = day;
    }

    /// Starts a round. A subject goes through one procedure at a time.
    ///
    /// @param matter that the tenant holds, as it is handed in
    /// @param text what whoever starts it says
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(Tenant tenant, Matter matter, Person by, @Nullable String text) {
        IdentifyPerson.demand(permission.toStart(matter.subject()));
        Route route = tenants.nextRoute(tenant, matter.subject());
        Procedure procedure = procedures.of(route.procedure(), matter.subject()).orElseGet(() -> create(route, matter));
        Outcome outcome = procedure.start(route, matter, by.actor(), text, day.now());
        announceOutcome.announce(tenant, matter, outcome, by, Map.of());
        moveTask.open(procedure, route, matter);
    }

    private Procedure create(Route route, Matter matter) {
        var procedure = new Procedure(UUID.randomUUID(), route, matter.subject());
        procedures.persist(procedure);
        return procedure;
    }

    @Transactional
    public void approve(UUID subject, Decision decision) {
        decide(subject, decision, Procedure::approve);
    }

    @Transactional
    public void sendBack(UUID subject, Decision decision) {
        decide(subject, decision, Procedure::sendBack);
    }

    private interface Verb {
        Outcome on(Procedure procedure, Route route, Matter matter, Decision decision, Instant now);
    }

    private void decide(UUID subject, Decision wanted, Verb verb) {
        Tenant tenant = tenantOf(subject);
        Matter matter = tenant.take(subject, wanted.by());
        Procedure procedure = underway(subject);
        wanted.seen().mustStillBeAt(procedure.step());
        Route route = routeOf(procedure);
        Turn turn = permission.toDecide(procedure, route, matter.place(), wanted.by());
        IdentifyPerson.demand(turn.permission());
        Decision decision = wanted.in(turn.of());
        Person by = decision.by();
        Outcome outcome = verb.on(procedure, route, matter, decision, day.now());
        moveTask.settle(procedure, by);
        announceOutcome.announce(tenant, matter, outcome, by, Map.of());
        if (procedure.step() != null) moveTask.open(procedure, route, matter);
    }

    /// Whoever started the round takes the subject back.
    @Transactional
    public void withdraw(UUID subject, Person by) {
        Tenant tenant = tenantOf(subject);
        Matter matter = tenant.take(subject, by);
        Procedure procedure = underway(subject);
        IdentifyPerson.demand(permission.toWithdraw(tenant, procedure, by));
        Outcome outcome = procedure.withdraw(routeOf(procedure), matter, by.actor(), day.now());
        moveTask.withdraw(procedure, by);
        announceOutcome.announce(tenant, matter, outcome, by, Map.of());
    }

    /// Ends what a subject is in without an answer, because the subject itself is to be changed; nothing where it is in
    /// nothing.
    ///
    /// @param subject which is held
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID subject, Person by, String reason) {
        procedures.underway(subject).ifPresent(procedure -> {
            Tenant tenant = tenants.of(procedure.code());
            Matter matter = tenant.look(subject);
            Outcome outcome = procedure.end(routeOf(procedure), matter, by.actor(), reason, day.now());
            moveTask.withdraw(procedure, by);
            announceOutcome.announce(tenant, matter, outcome, by, Map.of("reason", reason));
        });
    }

    /// Only its code is read before the subject is held; the procedure itself is read after that.
    private Tenant tenantOf(UUID subject) {
        return tenants.of(procedures.codeUnderway(subject).orElseThrow(Procedure::nothingWaits));
    }

    private Procedure underway(UUID subject) {
        return procedures.underway(subject).orElseThrow(Procedure::nothingWaits);
    }

    /// The version by which its last round began.
    private Route routeOf(Procedure procedure) {
        return routes.of(procedure.route(), procedure.routeVersion());
    }
}
