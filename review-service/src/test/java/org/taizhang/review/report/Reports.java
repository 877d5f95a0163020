package org.taizhang.review.report;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.Route;
import org.taizhang.review.procedure.Routes;

/// Reports and people for tests.
final class Reports {

    static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    static final Route ROUTE = Routes.usual();
    static final String FIRST = "a".repeat(64);
    static final String SECOND = "b".repeat(64);

    static final Person REPORTER = person("reporter", Set.of("reporter"), "water-bureau");
    static final Person LEADER = person("leader", Set.of("unit-leader"), "water-bureau");
    static final Person OTHER_LEADER = person("other-leader", Set.of("unit-leader"), "archives");
    static final Person REVIEWER = person("reviewer", Set.of("reviewer"), "city", "water-bureau", "archives");
    static final Person APPROVER = person("approver", Set.of("approver"), "city", "water-bureau", "archives");

    private Reports() {}

    static Report aReport() {
        return aReportOf("water-bureau");
    }

    static Report aReportOf(@Nullable String unit) {
        return new Report(UUID.randomUUID(), unit, "city", aVersion(FIRST), NOON);
    }

    static Report aSubmittedReport() {
        Report report = aReport();
        report.submit(FIRST, ROUTE, NOON);
        return report;
    }

    static Version aVersion(String digest) {
        return new Version(
                UUID.randomUUID(),
                new Version.Origin(UUID.randomUUID(), 0, "1.0.0", NOON, NOON),
                new Version.Analysis("analyses", "key", digest, 1),
                new Version.Reading(
                        "a title", "市水务局党组", "water-bureau", 2023, new Counts(3, 1, 2, 1, 0, true), Confidence.FULL));
    }

    static Person person(String name, Set<String> roles, String unit, String... alsoSees) {
        var sight = new HashSet<>(List.of(alsoSees));
        sight.add(unit);
        return new Person(new Actor("id-" + name, name), roles, Set.of(unit), sight);
    }
}
