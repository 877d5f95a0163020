package org.taizhang.review.item;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;

/// Who may do what to an item now. The use cases demand it, and the list `may` of an item shows it.
///
/// Applicant, reviewer and acceptor are three persons.
///
/// @param claimant who holds the task that the item waits in
record ItemRules(Item item, Optional<Actor> claimant) {

    private static final String REPORTER = "reporter";
    private static final String LEADER = "unit-leader";
    private static final String REVIEWER = "reviewer";
    private static final String APPROVER = "approver";

    List<String> may(Person person) {
        return Arrays.stream(ItemAction.values())
                .filter(action -> permission(action, person).isGranted())
                .map(ItemAction::wire)
                .toList();
    }

    Permission permission(ItemAction action, Person person) {
        if (!hasRole(action, person)) return Permission.wrongRole();
        if (!item.state().allows(action))
            return new Permission.NotNow(item.state().refusal());
        return switch (action) {
            case SIGN, PROGRESS, EVIDENCE -> Permission.granted();
            case APPLY -> item.hasEvidence() ? Permission.granted() : new Permission.NotNow(Item.needsEvidence());
            case REVIEW, ACCEPT -> decision(person);
        };
    }

    private boolean hasRole(ItemAction action, Person person) {
        return switch (action) {
            case SIGN -> ofItsUnit(person) && (person.is(REPORTER) || person.is(LEADER));
            case PROGRESS, EVIDENCE, APPLY -> ofItsUnit(person) && person.is(REPORTER);
            case REVIEW -> person.sees(item.unit()) && person.is(REVIEWER);
            case ACCEPT -> person.sees(item.unit()) && person.is(APPROVER);
        };
    }

    private boolean ofItsUnit(Person person) {
        return person.belongsTo(item.unit());
    }

    private Permission decision(Person person) {
        if (item.wasAppliedForBy(person.actor()))
            return Permission.notNow("您是申请人，不能审核自己的销号申请。", "whoever applied does not decide");
        if (item.state() == ItemState.UNDER_ACCEPTANCE && item.wasPassedBy(person.actor()))
            return Permission.notNow("您已审核过这次申请，请由他人验收。", "whoever reviewed does not accept");
        return claimant.filter(holder -> !holder.id().equals(person.actor().id()))
                .map(holder -> Permission.notNow(
                        "这项任务已由 %s 领取，请由其办理或先退回。".formatted(holder.name()), "the task is claimed by " + holder.name()))
                .orElseGet(Permission::granted);
    }
}
