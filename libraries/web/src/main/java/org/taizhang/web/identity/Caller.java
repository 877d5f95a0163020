package org.taizhang.web.identity;

import java.util.Set;

/// The person, or the system, behind a request.
///
/// @param id for ever theirs (`sub`); what decisions are compared by
/// @param name to show to people
/// @param units codes of the units that they belong to
public record Caller(String id, String username, String name, Set<String> roles, Set<String> units) {

    public Caller {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isSupervisor() {
        return is(Role.REVIEWER) || is(Role.APPROVER) || is(Role.ADMINISTRATOR);
    }

    /// A system that mirrors what its unit's supervisors see, without names of people, and decides nothing.
    public boolean isIntegrator() {
        return is(Role.INTEGRATOR);
    }

    /// Whether they see the units below theirs, too.
    public boolean seesBelow() {
        return isSupervisor() || isIntegrator();
    }
}
