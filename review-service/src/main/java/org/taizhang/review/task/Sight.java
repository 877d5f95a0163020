package org.taizhang.review.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;

/// Whose tasks are whose, in SQL: those of one's roles on what one sees, and where membership counts, of one's units;
/// and those of who is away, while one stands in for them.
public final class Sight {

    /// Codes of the units that the person belongs to.
    public static final String UNITS = "taskUnits";

    private static final String OWN = """
            task.roles && cast(:taskRoles as text[]) and task.sight = any(cast(:taskSight as text[]))
            and (not task.members_only or task.unit = any(cast(:taskUnits as text[])))""";

    /// What waits for somebody who is away, of what is decided, except what they or who stands in for them handed in or
    /// have decided on in this round.
    private static final String OF_ABSENT = """
            task.roles && cast(:absentRoles# as text[]) and task.sight = any(cast(:absentSight# as text[]))
            and (not task.members_only or task.unit = any(cast(:absentUnits# as text[])))
            and exists (select 1 from route where route.procedure = task.kind)
            and not exists (
                select 1 from procedure a join procedure_opinion o on o.procedure_id = a.id and o.round = a.round
                where a.subject = task.subject and a.code = task.kind and a.step is not null
                  and (o.by_id in (:taskMe, :absent#) or o.for_id in (:taskMe, :absent#)))""";

    private Sight() {}

    /// On the table `task`, or whatever goes by that name.
    public static String ofTask(Person person) {
        return Stream.concat(Stream.of(OWN), ofAbsent(person, OF_ABSENT))
                .collect(Collectors.joining(") or (", "((", "))"));
    }

    /// Id of who is away and in whose place the person would do the task; null where it is their own. On `task` and
    /// `:now`.
    public static String inPlaceOf(Person person) {
        if (person.absent().isEmpty()) return "cast(null as text)";
        // What the absent hold, and what was taken in their place, is theirs first; else only what is not one's own is.
        String each = """
                 when task.claimed_until > :now and task.claimed_by = :absent# and %1$s then :absent#
                when task.claimed_until > :now and task.claimed_by = :taskMe and task.claimed_for = :absent# then :absent#
                when not (%2$s) and %1$s then :absent#""".formatted(OF_ABSENT, OWN);
        return ofAbsent(person, each).collect(Collectors.joining("", "case", " end"));
    }

    private static Stream<String> ofAbsent(Person person, String sql) {
        return IntStream.range(0, person.absent().size()).mapToObj(i -> sql.replace("#", Integer.toString(i)));
    }

    /// Says for whom.
    public static Where of(Person person, Where where) {
        parametersOf(person).forEach(where::with);
        return where;
    }

    public static Map<String, Object> parametersOf(Person person) {
        var parameters = new HashMap<String, Object>();
        parameters.put("taskRoles", array(person.roles()));
        parameters.put("taskSight", array(person.sight()));
        parameters.put(UNITS, array(person.units()));
        if (!person.absent().isEmpty()) parameters.put("taskMe", person.actor().id());
        for (int i = 0; i < person.absent().size(); i++) {
            Person absent = person.absent().get(i);
            parameters.put("absent" + i, absent.actor().id());
            parameters.put("absentRoles" + i, array(absent.roles()));
            parameters.put("absentSight" + i, array(absent.sight()));
            parameters.put("absentUnits" + i, array(absent.units()));
        }
        return parameters;
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(String[]::new);
    }
}
