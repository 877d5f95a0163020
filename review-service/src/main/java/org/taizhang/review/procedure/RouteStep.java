package org.taizhang.review.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// One step of the route: who decides, and within how many days.
@Entity
public class RouteStep {

    @Id
    private int position;

    private String name;
    private String role;
    private boolean membersOnly;
    private int days;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected RouteStep() {}

    RouteStep(int position, String name, String role, boolean membersOnly, int days) {
        this.position = position;
        this.name = name;
        this.role = role;
        this.membersOnly = membersOnly;
        this.days = days;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    /// True where one must belong to the report's unit; else it suffices to see it.
    public boolean membersOnly() {
        return membersOnly;
    }

    public int days() {
        return days;
    }

    int position() {
        return position;
    }
}
