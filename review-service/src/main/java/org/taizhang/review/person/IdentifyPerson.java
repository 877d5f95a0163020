package org.taizhang.review.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.problem.Forbidden;

/// Turns the token of the current request into a [Person].
@ApplicationScoped
public class IdentifyPerson {

    private final Callers callers;
    private final UnitScope scope;
    private final RememberPerson rememberPerson;

    IdentifyPerson(Callers callers, UnitScope scope, RememberPerson rememberPerson) {
        this.callers = callers;
        this.scope = scope;
        this.rememberPerson = rememberPerson;
    }

    public Person current() {
        Caller caller = callers.current();
        rememberPerson.remember(caller);
        String unit = caller.units().stream().min(Comparator.naturalOrder()).orElse(null);
        var actor = new Actor(caller.id(), caller.name(), unit);
        return new Person(actor, caller.roles(), scope.unitsOf(caller), scope.visibleTo(caller), callers.languages());
    }

    /// @throws Forbidden when it is not for their role
    public static void demand(Permission permission) {
        switch (permission) {
            case Permission.Granted _ -> {}
            case Permission.NotTheirs(var whose) -> throw new Forbidden(whose);
            case Permission.NotNow(var why) -> throw why;
        }
    }
}
