package org.taizhang.review.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.web.problem.Words;

/// Why somebody does not see a thing, in sentences that say what would have to be otherwise.
final class WhyNot {

    private final Reach reach;
    private final Naming naming;

    /// @param naming of units, by their codes
    WhyNot(Reach reach, Naming naming) {
        this.reach = reach;
        this.naming = naming;
    }

    interface Naming {
        String of(String code);
    }

    /// None where they see it.
    List<Words> of(Known person) {
        var reasons = new ArrayList<Words>();
        if (!person.enabled()) {
            reasons.add(new Words("账号已停用，不能登录。", "The account is disabled."));
        }
        if (reach.wayOf(person).isEmpty()) reasons.add(ofUnits(person));
        return List.copyOf(reasons);
    }

    /// The same of a task, which is for some roles only.
    List<Words> of(Known person, Asked task) {
        var reasons = new ArrayList<>(of(person));
        if (!task.couldBeOf(person)) {
            reasons.add(new Words(
                    "这项任务由“%s”办理，此人没有这个角色。".formatted(task.words().zh()),
                    "The task is for %s; they have no such role."
                            .formatted(task.words().en())));
        } else if (reach.wayOf(person).isPresent() && !task.isOf(person, reach)) {
            reasons.add(notOfItsPlace(task));
        }
        Optional.of(task)
                .filter(one -> one.involved().contains(person.id()))
                .ifPresent(_ -> reasons.add(
                        new Words("此人提交了它，或在本轮已作过决定，不能再办理。", "They handed it in, or have decided in this round.")));
        return List.copyOf(reasons);
    }

    private Words ofUnits(Known person) {
        String unit = naming.of(reach.unit());
        if (person.units().isEmpty()) {
            return new Words("此人在统一身份系统中不属于任何单位。", "They belong to no unit in the directory.");
        }
        String theirs = person.units().stream().map(naming::of).collect(Collectors.joining("、"));
        if (reach.isBelow(person)) {
            return new Words(
                    "此人属于上级单位“%s”，但没有审核、审批或管理员角色，看不到下级单位“%s”。".formatted(theirs, unit),
                    "They belong to %s above it, but supervise nothing, so they do not see %s below."
                            .formatted(theirs, unit));
        }
        return new Words(
                "它属于“%s”；此人属于“%s”，不是该单位、承接单位或其上级。".formatted(unit, theirs),
                "It is of %s; they belong to %s, which is neither that unit nor its successor nor above it."
                        .formatted(unit, theirs));
    }

    private Words notOfItsPlace(Asked task) {
        String unit = naming.of(reach.unit());
        return task.isOfMembers()
                ? new Words("这项任务只由“%s”本单位的人办理。".formatted(unit), "Only people of %s take this task.".formatted(unit))
                : new Words(
                        "这项任务由流程指定的单位办理，此人不属于那个单位。", "It is for a unit that the route names, and they are of another.");
    }
}
