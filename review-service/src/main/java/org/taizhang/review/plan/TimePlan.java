package org.taizhang.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.calendar.CountWorkingDays;
import org.taizhang.review.item.Item;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.route.RouteRepository;
import org.taizhang.review.route.Step;
import org.taizhang.web.ChinaDay;

/// Says by when a plan is owed and reviewed, and whether either is or was late. Computed, never stored.
@ApplicationScoped
public class TimePlan {

    private final PlanConfig config;
    private final RouteRepository routes;
    private final CountWorkingDays workingDays;
    private final TellDay day;

    TimePlan(PlanConfig config, RouteRepository routes, CountWorkingDays workingDays, TellDay day) {
        this.config = config;
        this.routes = routes;
        this.workingDays = workingDays;
        this.day = day;
    }

    /// How many days there are to hand in a plan.
    public int days() {
        return config.days();
    }

    PlanTimes of(Item item, List<ItemPlan> plans) {
        LocalDate today = day.today();
        LocalDate from = item.receipt().planFrom();
        LocalDate handInBy = from != null && item.order().needsPlan() ? from.plusDays(config.days()) : null;
        Optional<ItemPlan> first = plans.stream().filter(TimePlan::counts).findFirst();
        LocalDate handedIn = first.map(plan -> ChinaDay.of(plan.submittedAt())).orElse(null);
        LocalDate reviewBy = plans.isEmpty() ? null : reviewBy(plans.getLast());
        return new PlanTimes(
                handInBy,
                handedIn,
                isAfter(until(handedIn, item.state().isBeforeCloseOut() ? today : null), handInBy),
                reviewBy,
                !plans.isEmpty() && isAfter(reviewed(plans.getLast(), today), reviewBy));
    }

    /// What was taken back, or ended with something else, was not handed in.
    private static boolean counts(ItemPlan plan) {
        return plan.state() != ItemPlan.State.WITHDRAWN && plan.state() != ItemPlan.State.VOIDED;
    }

    private @Nullable LocalDate reviewBy(ItemPlan plan) {
        if (!counts(plan)) return null;
        int days = routes.usual("plan").steps().stream().mapToInt(Step::days).sum();
        return workingDays.after(ChinaDay.of(plan.submittedAt()), days);
    }

    private static LocalDate reviewed(ItemPlan plan, LocalDate today) {
        return plan.endedAt() == null ? today : ChinaDay.of(plan.endedAt());
    }

    private static @Nullable LocalDate until(@Nullable LocalDate came, @Nullable LocalDate otherwise) {
        return came == null ? otherwise : came;
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
