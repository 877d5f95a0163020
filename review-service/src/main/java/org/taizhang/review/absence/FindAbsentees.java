package org.taizhang.review.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taizhang.review.person.Absentees;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Role;

/// For whom somebody stands in now, as the directory has those people today: who has lost a role or a unit hands over
/// nothing of it.
@ApplicationScoped
class FindAbsentees implements Absentees {

    private static final Set<String> HANDED_OVER =
            Set.of(Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER);

    private final AbsenceRepository absences;
    private final ColleagueRepository colleagues;
    private final UnitScope scope;
    private final TellDay day;

    FindAbsentees(AbsenceRepository absences, ColleagueRepository colleagues, UnitScope scope, TellDay day) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.scope = scope;
        this.day = day;
    }

    @Override
    @Transactional
    public List<Person> whoseWorkIsOf(Person delegate) {
        List<String> away = absences.running(delegate.actor().id(), day.today()).stream()
                .map(absence -> absence.person().id())
                .toList();
        if (away.isEmpty()) return List.of();
        return colleagues.all(away).stream()
                .map(absent -> asSeenBy(delegate, absent))
                .toList();
    }

    @Override
    @Transactional
    public boolean standsIn(String delegate, String absent) {
        return absences.running(delegate, day.today()).stream()
                .anyMatch(absence -> absence.person().id().equals(absent));
    }

    private Person asSeenBy(Person delegate, Colleague absent) {
        var caller = new Caller(absent.id(), absent.name(), absent.name(), absent.roles(), absent.units());
        return new Person(
                absent.actor(),
                both(absent.roles(), HANDED_OVER),
                both(scope.unitsOf(caller), delegate.sight()),
                both(scope.visibleTo(caller), delegate.sight()),
                delegate.languages());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }
}
