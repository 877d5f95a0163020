package org.taizhang.review.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.PersonRepository;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// Draws routes and publishes what was drawn. What is under way keeps the version that its round began with.
@ApplicationScoped
class DrawRoute {

    private final DraftRepository drafts;
    private final RouteRepository routes;
    private final UnitRepository units;
    private final PersonRepository people;
    private final TrailRepository trail;
    private final SayWhoChanged whoChanged;

    DrawRoute(
            DraftRepository drafts,
            RouteRepository routes,
            UnitRepository units,
            PersonRepository people,
            TrailRepository trail,
            SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
        this.drafts = drafts;
        this.routes = routes;
        this.units = units;
        this.people = people;
        this.trail = trail;
    }

    /// The versions of a route, the newest first.
    @Transactional
    List<RouteVersion> versions(String code, Person by) {
        mustAdminister(by);
        return drafts.versions(code);
    }

    /// A route beside the usual one, with the same steps as its draft.
    @Transactional
    void add(String code, String procedure, Words label, Person by) {
        mustAdminister(by);
        if (drafts.exists(code)) throw Invalid.field("code", "已有这个代码的流程：" + code, "it is there already: " + code);
        Route usual = usual(procedure);
        drafts.add(code, label, usual);
        drafts.put(code, new Draft(usual.steps()), by.actor());
        record("route.added", code, by, Map.of("procedure", procedure, "label", label.zh()));
    }

    private Route usual(String procedure) {
        return routes.allPublished().stream()
                .filter(route -> route.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(
                        () -> Invalid.field("procedure", "没有这种办理：" + procedure, "no such procedure: " + procedure));
    }

    /// @param seen digest of what was drawn on: the draft, or what is published
    @Transactional
    void draw(String code, Draft draft, String seen, Person by) {
        mustAdminister(by);
        drafts.hold(code);
        mustStillBe(drafts.versions(code).getFirst(), seen, code);
        mustKnow(draft);
        drafts.put(code, draft, by.actor());
        record("route.drawn", code, by, steps(draft.steps()));
    }

    /// @param seen digest of the draft
    @Transactional
    void discard(String code, String seen, Person by) {
        mustAdminister(by);
        drafts.hold(code);
        List<RouteVersion> versions = drafts.versions(code);
        mustBeDraft(versions);
        mustStillBe(versions.getFirst(), seen, code);
        if (versions.size() == 1)
            throw new Conflict("这条流程还没有发布过，不能没有草稿。", "nothing of it was published yet; it needs its draft");
        drafts.discard(code);
        record("route.discarded", code, by, Map.of());
    }

    /// @param changed what is new, in a sentence
    @Transactional
    void publish(String code, String changed, String seen, Person by) {
        mustAdminister(by);
        drafts.hold(code);
        List<RouteVersion> versions = drafts.versions(code);
        mustBeDraft(versions);
        RouteVersion draft = versions.getFirst();
        mustStillBe(draft, seen, code);
        mustKnow(new Draft(draft.route().steps()));
        drafts.publish(code, changed, by.actor());
        Map<String, Object> detail =
                new LinkedHashMap<>(Map.of("version", draft.route().version(), "changed", changed));
        detail.putAll(steps(draft.route().steps()));
        record("route.published", code, by, detail);
    }

    static void mustAdminister(Person by) {
        IdentifyPerson.demand(
                by.is(Role.ADMINISTRATOR)
                        ? Permission.granted()
                        : Permission.notTheirs("审批流程由管理员设置。", "administrators draw routes"));
    }

    private static void mustBeDraft(List<RouteVersion> versions) {
        if (versions.getFirst().state() != RouteVersion.State.DRAFT)
            throw new Conflict("没有草稿，请先修改。", "there is no draft; draw one first");
    }

    private void mustStillBe(RouteVersion version, String seen, String code) {
        if (!version.digest().equals(seen)) throw whoChanged.changedSince(code);
    }

    private void mustKnow(Draft draft) {
        for (int step = 0; step < draft.steps().size(); step++) {
            List<Seat> seats = draft.steps().get(step).seats();
            for (int seat = 0; seat < seats.size(); seat++)
                mustKnow(seats.get(seat), "steps[%d].seats[%d]".formatted(step, seat));
        }
    }

    private void mustKnow(Seat seat, String field) {
        if (seat instanceof Seat.In in && !units.exists(in.unit()))
            throw Invalid.field(field + ".unit", "没有这个单位：" + in.unit(), "no such unit: " + in.unit());
        if (seat instanceof Seat.Named one
                && people.known(List.of(one.person())).isEmpty())
            throw Invalid.field(field + ".person", "没有这个人员。", "nobody has this id: " + one.person());
    }

    private static Map<String, Object> steps(List<Step> steps) {
        return Map.of(
                "steps",
                steps.stream()
                        .map(step -> "%s %s %s"
                                .formatted(
                                        step.code(),
                                        step.mode().wire(),
                                        step.seats().stream().map(Seat::text).toList()))
                        .toList());
    }

    private void record(String act, String code, Person by, Map<String, Object> detail) {
        trail.add(new Act(by.actor(), act, code, unit(by), detail));
    }

    private static @Nullable String unit(Person by) {
        return by.actor().unit();
    }
}
