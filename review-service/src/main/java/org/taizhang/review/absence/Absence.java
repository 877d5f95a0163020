package org.taizhang.review.absence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// That somebody is away, and who stands in for them.
///
/// `coming -> running -> over` by its days alone; `ended` when somebody ends it before.
@Entity
class Absence {

    enum State {
        COMING,
        RUNNING,
        OVER,
        ENDED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    private String person;
    private String personName;
    private @Nullable String personUnit;
    private String delegate;
    private String delegateName;
    private @Nullable String delegateUnit;

    @Embedded
    private Window window;

    private String setBy;
    private String setByName;
    private @Nullable String setByUnit;

    @SuppressWarnings("unused") // for whoever reads the table
    private Instant setAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Absence() {}

    Absence(UUID id, Actor person, Actor delegate, Window window) {
        this.id = id;
        this.person = person.id();
        this.personName = person.name();
        this.personUnit = person.unit();
        this.delegate = delegate.id();
        this.delegateName = delegate.name();
        this.delegateUnit = delegate.unit();
        this.window = window;
        this.setBy = person.id();
        this.setByName = person.name();
        this.setByUnit = person.unit();
        this.setAt = Instant.EPOCH;
    }

    void setBy(Actor actor, Instant now) {
        setBy = actor.id();
        setByName = actor.name();
        setByUnit = actor.unit();
        setAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    State state(LocalDate today) {
        if (endedAt != null) return State.ENDED;
        if (today.isBefore(window.begins())) return State.COMING;
        return window.holds(today) ? State.RUNNING : State.OVER;
    }

    /// Whoever is away, or an administrator.
    Permission mayEnd(Person who, LocalDate today) {
        if (!who.isSame(person()) && !who.is(Role.ADMINISTRATOR))
            return Permission.notTheirs("外出代办由本人或管理员结束。", "the absent one or an administrator ends it");
        return switch (state(today)) {
            case COMING, RUNNING -> Permission.granted();
            case OVER, ENDED -> Permission.notNow("这次外出已经结束。", "it is over");
        };
    }

    boolean isSetByThemselves() {
        return setBy.equals(person);
    }

    Actor setBy() {
        return new Actor(setBy, setByName, setByUnit);
    }

    UUID id() {
        return id;
    }

    Actor person() {
        return new Actor(person, personName, personUnit);
    }

    Actor delegate() {
        return new Actor(delegate, delegateName, delegateUnit);
    }

    Window window() {
        return window;
    }
}
