package org.taizhang.web.identity;

/// The realm's roles, by the names that Keycloak uses.
public final class Role {
    public static final String REPORTER = "reporter";
    public static final String UNIT_LEADER = "unit-leader";
    public static final String REVIEWER = "reviewer";
    public static final String APPROVER = "approver";
    public static final String ADMINISTRATOR = "administrator";
    public static final String INTEGRATOR = "integrator";

    private Role() {}
}
