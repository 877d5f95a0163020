package org.taizhang.review.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;

@ApplicationScoped
class SayWhoIsAway implements NamePeople.WhoIsAway {

    private final AbsenceRepository absences;
    private final TellDay day;

    SayWhoIsAway(AbsenceRepository absences, TellDay day) {
        this.absences = absences;
        this.day = day;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, PersonRef.Away> of(Collection<String> ids) {
        return absences.runningOf(ids, day.today()).stream()
                .collect(Collectors.toMap(
                        absence -> absence.person().id(),
                        absence -> new PersonRef.Away(
                                absence.delegate().name(), absence.window().lastDay()),
                        (one, _) -> one));
    }
}
