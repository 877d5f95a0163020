package org.taizhang.review.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Round;
import org.taizhang.review.procedure.Route;
import org.taizhang.review.procedure.RouteStep;

/// Who may do what to a report now. The use cases demand it, and the list `may` of a report shows it.
///
/// @param round what happened since it was submitted
/// @param claimant who holds the task that the report waits in
public record ReportRules(Report report, Route route, Round round, Optional<Actor> claimant) {

    private static final String REPORTER = "reporter";
    private static final Set<String> SUPERVISORS = Set.of("reviewer", "approver", "administrator");

    List<String> may(Person person) {
        return Arrays.stream(ReportAction.values())
                .filter(action -> permission(action, person).isGranted())
                .map(ReportAction::wire)
                .toList();
    }

    Permission permission(ReportAction action, Person person) {
        return switch (action) {
            case SUBMIT -> submission(person);
            case APPROVE, RETURN -> decision(person);
            case ASSIGN_UNIT -> assignment(person);
        };
    }

    /// Whose report it is, is for supervisors to say, until it is submitted.
    private Permission assignment(Person person) {
        if (!person.isOneOf(SUPERVISORS)) return Permission.wrongRole();
        if (report.state() != ReportState.EXTRACTED)
            return new Permission.NotNow(report.state().refusal());
        return unlessClaimed(person);
    }

    private Permission submission(Person person) {
        if (!person.is(REPORTER)) return Permission.wrongRole();
        if (report.unit() == null) return new Permission.NotNow(Report.unknown());
        if (!person.belongsTo(report.unit())) return Permission.wrongRole();
        if (report.meets() != null) return new Permission.NotNow(Report.meeting());
        return report.state().mayBecome(ReportState.SUBMITTED) && report.state() != ReportState.SUBMITTED
                ? Permission.granted()
                : new Permission.NotNow(report.state().refusal());
    }

    private Permission decision(Person person) {
        if (route.steps().stream().noneMatch(step -> person.is(step.role()))) return Permission.wrongRole();
        if (report.step() == null) return new Permission.NotNow(report.state().refusal());
        RouteStep step = route.step(report.step());
        if (!holds(person, step)) {
            boolean otherStep = route.steps().stream().anyMatch(other -> holds(person, other));
            return otherStep
                    ? Permission.notNow("报告正在另一环节，还没有轮到您。", "the report waits at " + step.name())
                    : Permission.wrongRole();
        }
        Permission independent = round.mayDecide(person.actor(), step.name());
        if (!independent.isGranted()) return independent;
        return unlessClaimed(person);
    }

    private Permission unlessClaimed(Person person) {
        return claimant.filter(holder -> !holder.id().equals(person.actor().id()))
                .map(holder -> Permission.notNow(
                        "这项任务已由 %s 领取，请由其办理或先退回。".formatted(holder.name()), "the task is claimed by " + holder.name()))
                .orElseGet(Permission::granted);
    }

    private boolean holds(Person person, RouteStep step) {
        boolean inReach = step.membersOnly() ? person.belongsTo(report.unit()) : person.sees(report.unit());
        return person.is(step.role()) && inReach;
    }
}
