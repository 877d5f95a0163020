package org.taizhang.review.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reports for tests.
public final class Reports {

    public static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    public static final String FIRST = "a".repeat(64);
    public static final String SECOND = "b".repeat(64);

    private Reports() {}

    public static Report aReport() {
        return aReportOf("water-bureau");
    }

    public static Report aReportOf(@Nullable String unit) {
        return new Report(UUID.randomUUID(), unit, "city", Occasion.UNASKED, aVersion(FIRST), NOON);
    }

    public static Report aSubmittedReport() {
        Report report = aReport();
        report.submit(NOON);
        return report;
    }

    public static Version aVersion(String digest) {
        return new Version(
                UUID.randomUUID(),
                new Version.Origin(UUID.randomUUID(), 0, "1.0.0", NOON, NOON),
                new Version.Analysis("analyses", "key", digest, 1),
                new Version.Reading(
                        "a title",
                        "市水务局党组",
                        "water-bureau",
                        2023,
                        new Counts(3, 1, 2, 1, 0, true, false),
                        Confidence.FULL));
    }
}
