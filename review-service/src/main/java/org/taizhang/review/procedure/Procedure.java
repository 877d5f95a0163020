package org.taizhang.review.procedure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.Demand;
import org.taizhang.review.demand.Demands;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.Place;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// 办理: a subject going through the steps of a route. *This person may decide this step on exactly this digest.*
///
/// `idle -start-> at a step -approve-> at the next … -> idle (granted)`; a return leads to an earlier step or to the
/// reporter, who starts the next round. Whoever started a round decides nothing in it, and nobody decides at two of
/// its steps or in two seats of one: each decision is another pair of eyes. Who may decide a step may hand it on, or
/// have one more decide there ([Seating]).
@Entity
public class Procedure {

    @Id
    private UUID id;

    private String code;
    private UUID subject;
    private int round;
    private String route;
    private int routeVersion;
    private @Nullable String step;

    @ElementCollection
    @CollectionTable(name = "procedure_opinion")
    @OrderColumn(name = "place")
    private List<Opinion> opinions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procedure_demand")
    @OrderColumn(name = "place")
    private List<Demand> demands = new ArrayList<>();

    @jakarta.persistence.Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Procedure() {}

    Procedure(UUID id, Route route, UUID subject) {
        this.id = id;
        this.code = route.procedure();
        this.route = route.code();
        this.routeVersion = route.version();
        this.subject = subject;
    }

    Outcome start(Route route, Matter matter, Actor by, @Nullable String text, Instant now) {
        if (step != null) throw underway(route);
        round++;
        this.route = route.code();
        routeVersion = route.version();
        opinions.add(Opinion.ofRound(new Opinion.Said(round, matter, by, now, text, null), Opinion.Act.SUBMITTED));
        step = route.first().code();
        return new Outcome.Started(route.first());
    }

    /// @throws Conflict when it has changed since
    /// @throws Invalid when the step asks for a statement and another, or none, was confirmed
    Outcome approve(Route route, Matter matter, Decision decision, Instant now) {
        matter.mustStillBe(decision.digest());
        Step at = at(route);
        var said = new Opinion.Said(
                round, matter, decision.by().actor(), now, decision.text(), at.confirmed(decision.confirms()));
        opinions.add(Opinion.approved(said, at, seat(at, decision.seated(), matter.place())));
        if (!seating(at).isPassed()) return new Outcome.Advanced(at, at);
        Optional<Step> next = route.after(at);
        step = next.map(Step::code).orElse(null);
        return next.<Outcome>map(following -> new Outcome.Advanced(at, following))
                .orElseGet(() -> new Outcome.Granted(at));
    }

    /// @throws Conflict when it has changed since
    Outcome sendBack(Route route, Matter matter, Decision decision, Instant now) {
        matter.mustStillBe(decision.digest());
        if (decision.text() == null || decision.text().isBlank())
            throw Invalid.field("demands", "退回时请写明要求。", "say what is demanded");
        Step at = at(route);
        Optional<Step> to = route.returnTarget(at, decision.to());
        decision.demands().forEach(demand -> demands.add(demand.of(opinions.size())));
        var said = new Opinion.Said(round, matter, decision.by().actor(), now, decision.text(), null);
        opinions.add(Opinion.returned(said, at, seat(at, decision.seated(), matter.place()), to));
        step = to.map(Step::code).orElse(null);
        return new Outcome.Returned(at, to);
    }

    /// What somebody asks who may decide: that another decides at the step.
    ///
    /// @param seated whose seat they take
    record Asking(Person by, Person seated, Actor signer, String reason) {}

    /// Somebody's place at the step goes to another, until the step is entered again.
    Outcome.Reseated handOn(Route route, Matter matter, Asking asking, Instant now) {
        return reseat(Opinion.Act.HANDED_ON, route, matter, asking, now);
    }

    /// The step waits for one more.
    Outcome.Reseated addSigner(Route route, Matter matter, Asking asking, Instant now) {
        return reseat(Opinion.Act.SIGNER_ADDED, route, matter, asking, now);
    }

    private Outcome.Reseated reseat(Opinion.Act change, Route route, Matter matter, Asking asking, Instant now) {
        Step at = at(route);
        var said = new Opinion.Said(round, matter, asking.by().actor(), now, asking.reason(), null);
        Seat seat = seat(at, asking.seated(), matter.place());
        opinions.add(Opinion.reseated(said, change, at, seat, asking.signer()));
        return new Outcome.Reseated(at, change.wire());
    }

    /// The step no longer waits for who was added to it.
    Outcome.Reseated removeSigner(Route route, Matter matter, Actor by, Actor signer, Instant now) {
        Step at = at(route);
        var said = new Opinion.Said(round, matter, by, now, null, null);
        opinions.add(Opinion.reseated(said, Opinion.Act.SIGNER_REMOVED, at, null, signer));
        return new Outcome.Reseated(at, Opinion.Act.SIGNER_REMOVED.wire());
    }

    Outcome withdraw(Route route, Matter matter, Actor by, Instant now) {
        Step at = at(route);
        opinions.add(Opinion.ofRound(new Opinion.Said(round, matter, by, now, null, null), Opinion.Act.WITHDRAWN));
        step = null;
        return new Outcome.Withdrawn(at);
    }

    /// @param reason why it ends without an answer
    Outcome end(Route route, Matter matter, Actor by, String reason, Instant now) {
        Step at = at(route);
        opinions.add(Opinion.ofRound(new Opinion.Said(round, matter, by, now, reason, null), Opinion.Act.VOIDED));
        step = null;
        return new Outcome.Voided(at);
    }

    /// Whether this person may decide where it waits, and in whose seat: in their own, or else in that of somebody for
    /// whom they stand in. What somebody holds who is away is decided in that person's place, and no other way.
    ///
    /// @param claimant who holds the task
    Turn mayDecide(Route route, Place place, Person person, Optional<Actor> claimant) {
        var own = new Turn(person, mayTakeSeat(route, place, person, person, claimant));
        List<Turn> absent = person.absent().stream()
                .map(one -> new Turn(one, mayTakeSeat(route, place, one, person, claimant)))
                .filter(Turn::isEverTheirs)
                .toList();
        Optional<Turn> held = absent.stream()
                .filter(seat -> claimant.filter(actor -> isHeldFor(actor, seat.of(), person))
                        .isPresent())
                .findFirst();
        if (held.isPresent() || own.isGranted()) return held.orElse(own);
        Turn refusal = own.isEverTheirs() || absent.isEmpty() ? own : absent.getFirst();
        return absent.stream().filter(Turn::isGranted).findFirst().orElse(refusal);
    }

    private static boolean isHeldFor(Actor claimant, Person absent, Person person) {
        return absent.isSame(claimant) || (person.isSame(claimant) && claimant.isInPlaceOf(absent.actor()));
    }

    private Permission mayTakeSeat(Route route, Place place, Person seat, Person person, Optional<Actor> claimant) {
        Step at = at(route);
        if (!holdsOne(openSeats(at), seat, place)) {
            Permission done = seating(at).isFree(person.actor());
            if (!done.isGranted()) return done;
            boolean otherStep = route.steps().stream().anyMatch(other -> holdsOne(other.seats(), seat, place));
            return otherStep
                    ? Permission.notNow("正在“%s”环节，还没有轮到您。".formatted(at.label().zh()), "it waits at " + at.code())
                    : notTheirs(at.label());
        }
        Optional<Actor> another = claimant.filter(holder -> !seat.isSame(holder));
        return independent(person.actor(), at)
                .and(() -> seat.isSame(person.actor()) ? Permission.granted() : alsoIndependent(seat.actor(), at))
                .and(() -> Permission.unlessClaimedByAnother(another, person));
    }

    /// Whoever stands in for somebody decides nothing that this one could not decide.
    private Permission alsoIndependent(Actor absent, Step at) {
        return independent(absent, at).isGranted()
                ? Permission.granted()
                : Permission.notNow(
                        "%s 本人提交或已作过决定，不能由您代办。".formatted(absent.name()),
                        "%s handed it in, or has decided already".formatted(absent.name()));
    }

    private static Permission notTheirs(Words label) {
        return Permission.notTheirs(
                "“%s”由指定的人员办理，您没有这项权限。".formatted(label.zh()), "%s is for others to decide".formatted(label.en()));
    }

    Permission mayWithdraw(Person person) {
        if (!isStartedBy(person.actor())) return Permission.notNow("只有提出申请的人可以撤回。", "only whoever asked takes it back");
        return ofThisRound().stream().filter(Opinion::isDecision).count() == 1
                ? Permission.granted()
                : Permission.notNow("已有人作出决定，不能再撤回。", "somebody has decided already");
    }

    private Permission independent(Actor who, Step at) {
        if (isStartedBy(who)) return Permission.notNow("这是您本人提交的，不能由您审批。", "whoever handed it in does not decide");
        for (Opinion opinion : ofThisRound()) {
            if (!opinion.isDecision() || !opinion.involves(who)) continue;
            if (!at.code().equals(opinion.step())) {
                return Permission.notNow(
                        "您已在另一环节作过决定，请由他人办理本环节。", "nobody decides at two steps; you did at " + opinion.step());
            }
        }
        return seating(at).isFree(who);
    }

    /// Whether this one could be asked to decide at the step as well, or instead of whoever asks.
    ///
    /// @param seated whose seat whoever asks takes
    Permission mayBeAsked(Route route, Person by, Person seated, Actor signer) {
        String name = signer.name();
        if (by.isSame(signer) || seated.isSame(signer))
            return Permission.notNow("不能转给自己或请自己加签。", "another than oneself");
        if (isStartedBy(signer))
            return Permission.notNow("%s 是提交人，不能办理本件。".formatted(name), "%s handed it in".formatted(name));
        return involved().contains(signer.id())
                ? Permission.notNow(
                        "%s 在本轮已作过决定，不能再办理。".formatted(name), "%s has decided in this round".formatted(name))
                : seating(at(route)).isFreeFor(signer);
    }

    private static boolean holdsOne(List<Seat> seats, Person person, Place place) {
        return seats.stream().anyMatch(seat -> seat.isHeldBy(person, place));
    }

    /// Of those that are theirs the one that fewest others could take.
    private Seat seat(Step at, Person by, Place place) {
        return openSeats(at).stream()
                .filter(seat -> seat.isHeldBy(by, place))
                .min(Comparator.comparingInt(Seat::width))
                .orElseThrow(() -> new IllegalStateException("%s has no seat at %s".formatted(by.actor(), at.code())));
    }

    Step at(Route route) {
        if (step == null) throw nothingWaits();
        return route.step(step);
    }

    static Conflict nothingWaits() {
        return new Conflict("这里没有等待办理的环节，请重新载入。", "nothing waits for a decision here; reload");
    }

    /// The seats that may decide now.
    List<Seat> openSeats(Step at) {
        return seating(at).open();
    }

    Seating seating(Step at) {
        List<Opinion> here = ofThisRound();
        int first = here.size();
        while (first > 0 && here.get(first - 1).staysAt(at.code())) first--;
        return Seating.of(at, here.subList(first, here.size()));
    }

    private List<Opinion> ofThisRound() {
        return opinions.stream().filter(opinion -> opinion.round() == round).toList();
    }

    static Conflict underway(Route route) {
        return new Conflict(
                "正在办理“%s”，请等办结或由申请人撤回。".formatted(route.label().zh()),
                "it is in a procedure already: %s".formatted(route.label().en()));
    }

    /// What its reporter has to meet before the next round.
    Demands openDemands() {
        int last = opinions.size() - 1;
        List<Demand> asked = step == null ? demandsOf(last) : List.of();
        return new Demands(round, asked.stream().map(Demand::text).toList());
    }

    /// Ids of all who handed it in or decided in the last round.
    Set<String> involved() {
        return ofThisRound().stream()
                .filter(Opinion::isDecision)
                .flatMap(Opinion::involved)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isStartedBy(Actor person) {
        return starter().isBy(person);
    }

    /// Who started the last round.
    public Actor applicant() {
        return starter().by();
    }

    Instant since() {
        return starter().at();
    }

    private Opinion starter() {
        return ofThisRound().getFirst();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID subject() {
        return subject;
    }

    int round() {
        return round;
    }

    /// Code of the route by which its last round began, and which that round keeps.
    String route() {
        return route;
    }

    int routeVersion() {
        return routeVersion;
    }

    /// Whether its last round was granted, so that nothing of it is to come.
    boolean isGranted() {
        return step == null && opinions.getLast().outcome() == Opinion.Act.APPROVED;
    }

    /// Code of the step that it waits at; null when it waits for nobody.
    @Nullable
    String step() {
        return step;
    }

    List<Opinion> opinions() {
        return List.copyOf(opinions);
    }

    /// What a return demands, one by one.
    ///
    /// @param place of the return among the opinions
    List<Demand> demandsOf(int place) {
        Opinion opinion = opinions.get(place);
        if (!opinion.isReturn() || opinion.text() == null) return List.of();
        List<Demand> given =
                demands.stream().filter(demand -> demand.opinion() == place).toList();
        return given.isEmpty() ? Demand.linesOf(place, opinion.text()) : given;
    }
}
