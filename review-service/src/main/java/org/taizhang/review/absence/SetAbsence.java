package org.taizhang.review.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// Hands over what waits for a person, for a window.
@ApplicationScoped
class SetAbsence {

    private final AbsenceRepository absences;
    private final ColleagueRepository colleagues;
    private final AskHandover askHandover;
    private final TrailRepository trail;
    private final TellDay day;

    SetAbsence(
            AbsenceRepository absences,
            ColleagueRepository colleagues,
            AskHandover askHandover,
            TrailRepository trail,
            TellDay day) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.askHandover = askHandover;
        this.trail = trail;
        this.day = day;
    }

    /// @param person id of who is away; null for who says so
    record Wish(@Nullable String person, String delegate, LocalDate from, LocalDate until) {}

    @Transactional
    UUID set(Wish wish, Person by) {
        Window window = Window.of(wish.from(), wish.until(), day.today());
        Handover handover = askHandover.of(wish.person(), by);
        Colleague absent = handover.absent();
        Colleague delegate =
                colleagues.one(wish.delegate()).orElseThrow(() -> NotFound.of("人员", "person", wish.delegate()));
        IdentifyPerson.demand(handover.to(delegate));
        colleagues.hold(List.of(absent.id(), delegate.id()));
        absences.meeting(absent.id(), window).ifPresent(SetAbsence::refuseSecond);
        absences.meeting(delegate.id(), window).ifPresent(SetAbsence::refuseAway);
        var absence = new Absence(UUID.randomUUID(), absent.actor(), delegate.actor(), window);
        absence.setBy(by.actor(), day.now());
        absences.persist(absence);
        trail.add(new Act(by.actor(), "absence.set", absence.id().toString(), absent.unit(), detail(absence)));
        return absence.id();
    }

    private static void refuseSecond(Absence other) {
        Window window = other.window();
        throw new Conflict(
                "%s 至 %s 已由 %s 代办，请先结束那次外出，或另选日期。"
                        .formatted(
                                window.begins(),
                                window.lastDay(),
                                other.delegate().name()),
                "away already from %s to %s".formatted(window.begins(), window.lastDay()));
    }

    private static void refuseAway(Absence other) {
        Window window = other.window();
        throw new Conflict(
                "%s 本人 %s 至 %s 外出，不能代办，请另选他人。".formatted(other.person().name(), window.begins(), window.lastDay()),
                "%s is away from %s to %s".formatted(other.person().name(), window.begins(), window.lastDay()));
    }

    static Map<String, Object> detail(Absence absence) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("absent", absence.person().name());
        detail.put("delegate", absence.delegate().name());
        detail.put("begins", absence.window().begins().toString());
        detail.put("until", absence.window().until().toString());
        return detail;
    }
}
