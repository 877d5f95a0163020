package org.taizhang.review.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.NotFound;

/// Ends an absence before its time. What was decided in it stays decided.
@ApplicationScoped
class EndAbsence {

    private final AbsenceRepository absences;
    private final TrailRepository trail;
    private final TellDay day;

    EndAbsence(AbsenceRepository absences, TrailRepository trail, TellDay day) {
        this.absences = absences;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void end(UUID id, Person by) {
        Absence absence = absences.findByIdOptional(id)
                .filter(one -> concerns(one, by))
                .orElseThrow(() -> NotFound.of("外出代办", "absence", id));
        IdentifyPerson.demand(absence.mayEnd(by, day.today()));
        absence.end(day.now());
        trail.add(new Act(
                by.actor(), "absence.ended", id.toString(), absence.person().unit(), SetAbsence.detail(absence)));
    }

    private static boolean concerns(Absence absence, Person by) {
        return by.isSame(absence.person())
                || by.isSame(absence.delegate())
                || (by.is(Role.ADMINISTRATOR) && by.sees(absence.person().unit()));
    }
}
