package org.taizhang.review.person;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Callers;

/// Turns the token of the current request into a [Person].
@ApplicationScoped
public class IdentifyPerson {

    private final Callers callers;
    private final UnitScope scope;

    IdentifyPerson(Callers callers, UnitScope scope) {
        this.callers = callers;
        this.scope = scope;
    }

    public Person current() {
        Caller caller = callers.current();
        var actor = new Actor(caller.id(), caller.username());
        return new Person(actor, caller.roles(), caller.units(), scope.visibleTo(caller), callers.languages());
    }

    /// @throws ForbiddenException when it is not for their role
    public static void demand(Permission permission) {
        switch (permission) {
            case Permission.Granted _ -> {}
            case Permission.NotTheirs _ -> throw new ForbiddenException();
            case Permission.NotNow(var why) -> throw why;
        }
    }
}
