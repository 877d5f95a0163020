package org.taizhang.review.task;

import java.util.Map;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;

/// Whose tasks are whose, in SQL: those of one's roles on what one sees, and where membership counts, of one's units.
public final class Sight {

    /// Codes of the units that the person belongs to.
    public static final String UNITS = "taskUnits";

    /// On the table `task`, or whatever goes by that name.
    public static final String OF_TASK = """
            task.roles && cast(:taskRoles as text[]) and task.sight = any(cast(:taskSight as text[]))
            and (not task.members_only or task.unit = any(cast(:taskUnits as text[])))""";

    private Sight() {}

    /// Says for whom.
    public static Where of(Person person, Where where) {
        parametersOf(person).forEach(where::with);
        return where;
    }

    public static Map<String, Object> parametersOf(Person person) {
        return Map.of(
                "taskRoles",
                person.roles().toArray(String[]::new),
                "taskSight",
                person.sight().toArray(String[]::new),
                UNITS,
                person.units().toArray(String[]::new));
    }
}
