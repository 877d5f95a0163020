package org.taizhang.review.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Words;

/// Tasks that nobody may take, each with what is missing.
@ApplicationScoped
class ShowUnseen {

    private static final int ANYBODY = 200;

    private final UnseenRepository unseen;
    private final SightRepository sights;
    private final UnitRepository units;

    ShowUnseen(UnseenRepository unseen, SightRepository sights, UnitRepository units) {
        this.unseen = unseen;
        this.sights = sights;
        this.units = units;
    }

    @Transactional
    List<UnseenView> all(Person reader) {
        List<UnseenRepository.Unseen> found = unseen.all(reader);
        Map<String, UnitRef> refs =
                units.refs(found.stream().map(one -> one.asked().unit()).toList());
        return found.stream()
                .map(one -> {
                    String code = one.asked().unit();
                    UnitRef unit = refs.getOrDefault(code, new UnitRef(code, code));
                    return new UnseenView(
                            one.id(),
                            one.kind(),
                            one.about(),
                            one.subject(),
                            one.title(),
                            unit,
                            one.step(),
                            one.since(),
                            one.asked().roles().stream().sorted().toList(),
                            reader.reads(missing(one.asked(), unit.name())));
                })
                .toList();
    }

    private Words missing(Asked task, String unit) {
        Reach reach = sights.reach(task.unit());
        List<Known> able = sights.whoSee(task.unit(), ANYBODY).stream()
                .filter(person -> !task.isOfMembers() || reach.isAnsweredForBy(person))
                .toList();
        String zh = task.words().zh();
        String en = task.words().en();
        if (able.isEmpty()) return new Words("没有人属于“%s”。".formatted(unit), "Nobody belongs to %s.".formatted(unit));
        if (able.stream().noneMatch(task::couldBeOf))
            return new Words("“%s”的人里没有“%s”。".formatted(unit, zh), "Nobody of %s has the role %s.".formatted(unit, en));
        return able.stream().noneMatch(person -> task.isOf(person, reach))
                ? new Words("流程指定的单位里没有“%s”。".formatted(zh), "The unit that the route names has no %s.".formatted(en))
                : new Words(
                        "“%s”的“%s”都提交了它，或在本轮已作过决定。".formatted(unit, zh),
                        "All of %s with the role %s handed it in or have decided in this round.".formatted(unit, en));
    }
}
