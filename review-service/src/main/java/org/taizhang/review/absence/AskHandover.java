package org.taizhang.review.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Forbidden;
import org.taizhang.web.problem.NotFound;
import org.taizhang.web.problem.Words;

/// Who may hand over what waits for whom, and to whom.
@ApplicationScoped
class AskHandover {

    private final ColleagueRepository colleagues;
    private final UnitRepository units;

    AskHandover(ColleagueRepository colleagues, UnitRepository units) {
        this.colleagues = colleagues;
        this.units = units;
    }

    /// Whose absence it is: the asker's, or of somebody whom an administrator names.
    ///
    /// @param named id; null for the asker
    @Transactional(Transactional.TxType.MANDATORY)
    Handover of(@Nullable String named, Person asker) {
        String id = named == null ? asker.actor().id() : named;
        if (!id.equals(asker.actor().id()) && !asker.is(Role.ADMINISTRATOR))
            throw new Forbidden(new Words("他人的外出由管理员代为设置。", "an administrator sets it for others"));
        Colleague absent = colleagues
                .one(id)
                .filter(one -> one.id().equals(asker.actor().id())
                        || one.units().stream().anyMatch(asker::sees))
                .orElseThrow(() -> NotFound.of("人员", "person", id));
        return new Handover(
                absent,
                absent.units().stream()
                        .collect(Collectors.toMap(Function.identity(), unit -> Set.copyOf(units.atAndAbove(unit)))));
    }

    /// Those who could stand in.
    @Transactional(Transactional.TxType.MANDATORY)
    List<Colleague> delegates(Handover handover) {
        Set<String> near =
                handover.above().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        return colleagues.of(near).stream()
                .filter(one -> handover.to(one).isGranted())
                .toList();
    }

    /// Those for whom an administrator could set one.
    @Transactional(Transactional.TxType.MANDATORY)
    List<Colleague> absentees(Person asker) {
        Stream<Colleague> all = colleagues.of(asker.sight()).stream().filter(Colleague::handsOver);
        return asker.is(Role.ADMINISTRATOR)
                ? all.toList()
                : all.filter(one -> one.id().equals(asker.actor().id())).toList();
    }
}
