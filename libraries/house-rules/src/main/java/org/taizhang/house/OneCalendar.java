package org.taizhang.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;

/// Dates are days in China, and `ChinaDay` alone knows which: what knows of zones besides it would know another day for
/// eight hours of each. Instants at offset zero, as databases want them, are no dates.
public final class OneCalendar {

    private static final Set<String> MAKES_A_DATE = Set.of("now", "ofInstant", "toLocalDate");

    public static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    ZoneId.class,
                    ZonedDateTime.class,
                    LocalDateTime.class,
                    Year.class,
                    YearMonth.class,
                    Date.class,
                    Calendar.class,
                    TimeZone.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe("makes a date", OneCalendar::makesADate));

    private OneCalendar() {}

    private static boolean makesADate(JavaCall<?> call) {
        boolean ofDates = call.getTargetOwner().isEquivalentTo(LocalDate.class)
                || call.getTargetOwner().isEquivalentTo(OffsetDateTime.class);
        return ofDates && MAKES_A_DATE.contains(call.getName());
    }
}
