package org.taizhang.review.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.NamePeople;

/// Who is away, as one person is shown it: their own, and of those with whom they work what runs or is to come.
@ApplicationScoped
class ShowAbsences {

    private static final int OWN = 20;

    private final AbsenceRepository absences;
    private final ColleagueRepository colleagues;
    private final NamePeople namePeople;
    private final TellDay day;

    ShowAbsences(AbsenceRepository absences, ColleagueRepository colleagues, NamePeople namePeople, TellDay day) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.namePeople = namePeople;
        this.day = day;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AbsenceView one(UUID id, Person person) {
        return views(List.of(absences.findById(id)), person).getFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<AbsenceView> all(Person person) {
        String me = person.actor().id();
        List<Absence> others = absences.openOf(colleagues.around(person), day.today()).stream()
                .filter(absence -> !person.isSame(absence.person()))
                .toList();
        return views(
                Stream.concat(absences.newestOf(me, OWN).stream(), others.stream())
                        .toList(),
                person);
    }

    private List<AbsenceView> views(List<Absence> some, Person person) {
        LocalDate today = day.today();
        NamePeople.Names names = namePeople.of(
                some.stream()
                        .flatMap(absence -> Stream.of(absence.person(), absence.delegate(), absence.setBy()))
                        .toList(),
                person);
        return some.stream()
                .map(absence -> new AbsenceView(
                        absence.id(),
                        names.of(absence.person()),
                        names.of(absence.delegate()),
                        absence.window().begins(),
                        absence.window().until(),
                        absence.state(today).wire(),
                        person.isSame(absence.person()),
                        person.isSame(absence.delegate()),
                        absence.isSetByThemselves() ? null : names.of(absence.setBy()),
                        OfferView.of(List.of(new Offer("end", absence.mayEnd(person, today))), person)))
                .toList();
    }
}
