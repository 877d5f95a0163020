package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.Demands;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.ProcedureRepository.OpenTask;
import org.taizhang.review.route.NameSeats;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.RouteRepository;
import org.taizhang.review.route.RouteView;
import org.taizhang.review.route.Step;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRepository;

/// What a person sees of the procedures of a subject.
@ApplicationScoped
public class ShowProcedure {

    private final ProcedureRepository procedures;
    private final RouteRepository routes;
    private final AskPermission permission;
    private final Tenants tenants;
    private final NamePeople namePeople;
    private final NameSeats nameSeats;
    private final UnitRepository units;

    ShowProcedure(
            ProcedureRepository procedures,
            RouteRepository routes,
            AskPermission permission,
            Tenants tenants,
            NamePeople namePeople,
            NameSeats nameSeats,
            UnitRepository units) {
        this.units = units;
        this.procedures = procedures;
        this.routes = routes;
        this.permission = permission;
        this.tenants = tenants;
        this.namePeople = namePeople;
        this.nameSeats = nameSeats;
    }

    /// @param underway null when the subject is in no procedure
    /// @param opinions of all its procedures, oldest first
    /// @param offers what the person may do to the one underway
    public record Shown(@Nullable ProcedureView underway, List<OpinionView> opinions, List<Offer> offers) {

        /// Code of the step that the subject waits at.
        public @Nullable String step() {
            return underway == null ? null : underway.step();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Shown of(UUID subject, Person person) {
        List<Procedure> all = procedures.ofSubject(subject);
        Optional<Procedure> underway =
                all.stream().filter(one -> one.step() != null).findFirst();
        NamePeople.Names names = names(all, person);
        List<OpinionView> opinions = opinions(all, names);
        return underway.map(one -> shown(one, opinions, names, person))
                .orElseGet(() -> new Shown(null, opinions, List.of()));
    }

    /// What was said of several subjects in all their procedures, by subject, oldest first.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<OpinionView>> opinions(Set<UUID> subjects, Person person) {
        List<Procedure> all = procedures.ofSubjects(subjects);
        NamePeople.Names names = names(all, person);
        return all.stream()
                .collect(Collectors.groupingBy(
                        Procedure::subject,
                        Collectors.collectingAndThen(Collectors.toList(), some -> opinions(some, names))));
    }

    private NamePeople.Names names(List<Procedure> all, Person person) {
        return namePeople.of(
                all.stream()
                        .flatMap(one -> one.opinions().stream())
                        .flatMap(one -> Stream.concat(Stream.of(one.by()), one.signer().stream()))
                        .toList(),
                person);
    }

    private static List<OpinionView> opinions(List<Procedure> all, NamePeople.Names names) {
        return all.stream()
                .flatMap(one -> OpinionView.of(one, names).stream())
                .sorted(Comparator.comparing(OpinionView::at))
                .toList();
    }

    /// The routes that a subject goes by: of each of its procedures the version of the round that it is in
    /// or was granted in, else the one by which the next round would begin.
    ///
    /// @param about what the subject is, `report` or `item`
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RouteView> routes(String about, UUID subject, Person person) {
        List<Route> some = tenants.all().stream()
                .map(tenant -> procedures
                        .of(tenant.procedure(), subject)
                        .filter(procedure -> procedure.step() != null || procedure.isGranted())
                        .map(this::routeOf)
                        .orElseGet(() -> tenants.nextRoute(tenant, subject)))
                .filter(route -> route.about().equals(about))
                .toList();
        return nameSeats.views(some, person);
    }

    /// What the last return of a subject to its reporter demands, while nothing new was handed in.
    ///
    /// @param code of the procedure
    @Transactional(Transactional.TxType.MANDATORY)
    public Demands openDemands(String code, UUID subject) {
        return procedures.of(code, subject).map(Procedure::openDemands).orElseGet(() -> new Demands(0, List.of()));
    }

    /// The version by which its last round began.
    private Route routeOf(Procedure procedure) {
        return routes.of(procedure.route(), procedure.routeVersion());
    }

    private Shown shown(Procedure procedure, List<OpinionView> opinions, NamePeople.Names names, Person person) {
        Tenant tenant = tenants.of(procedure.code());
        Matter matter = tenant.look(procedure.subject());
        Route route = routeOf(procedure);
        Turn turn = permission.toDecide(procedure, route, matter.place(), person);
        Permission decide = turn.permission();
        var offers = new ArrayList<Offer>(List.of(
                new Offer("approve", decide),
                new Offer("return", decide),
                new Offer("hand-on", decide),
                new Offer("add-signer", decide)));
        if (tenant.isWithdrawable())
            offers.add(new Offer("withdraw", permission.toWithdraw(tenant, procedure, person)));
        Step step = procedure.at(route);
        Optional<OpenTask> task = procedures.openTask(procedure);
        var at = new ProcedureView.Waiting(
                step, task.orElse(null), task.flatMap(this::escalation).orElse(null), procedure.seating(step), turn);
        return new Shown(ProcedureView.of(procedure, at, matter, names, person), opinions, offers);
    }

    private Optional<ProcedureView.EscalationView> escalation(OpenTask task) {
        Instant at = task.escalatedAt();
        String to = task.escalatedTo();
        return at == null || to == null
                ? Optional.empty()
                : Optional.of(new ProcedureView.EscalationView(at, units.ref(to)));
    }

    /// What may be offered on a subject, whichever room offers it.
    public static List<Offer> together(List<Offer> own, Shown shown) {
        return Stream.concat(own.stream(), shown.offers().stream()).toList();
    }
}
