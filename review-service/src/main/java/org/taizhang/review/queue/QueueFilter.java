package org.taizhang.review.queue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.Saying;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Invalid;

/// What of the queue is asked for; null is anything.
///
/// @param campaign whose reports alone are looked at
/// @param list whose items alone are looked at
/// @param risk the least of those wanted, 0 to 100
/// @param q part of the title, which holds the number of an item, or of the name of the unit
record QueueFilter(
        @Nullable String kind,
        @Nullable String step,
        @Nullable String unit,
        @Nullable Due due,
        @Nullable Held held,
        @Nullable UUID campaign,
        @Nullable UUID list,
        @Nullable Integer risk,
        @Nullable String q) {

    /// How near its date it is. A week holds what is overdue, too.
    enum Due {
        OVERDUE("w.due < :today"),
        TODAY("w.due = :today"),
        WEEK("w.due <= :week");

        private final String sql;

        Due(String sql) {
            this.sql = sql;
        }

        static Due of(String wire) {
            return Arrays.stream(values())
                    .filter(one -> one.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> Invalid.field("due", "没有这种期限条件：" + wire, "no such condition: " + wire));
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        String sql() {
            return sql;
        }
    }

    enum Held {
        FREE("w.claimed_by is null"),
        MINE("w.claimed_by = :me"),
        OTHERS("w.claimed_by <> :me");

        private final String sql;

        Held(String sql) {
            this.sql = sql;
        }

        static Held of(String wire) {
            return Arrays.stream(values())
                    .filter(one -> one.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> Invalid.field("held", "没有这种领取条件：" + wire, "no such condition: " + wire));
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        String sql() {
            return sql;
        }
    }

    static final int WEEK = 7;

    /// A report answers by what it is, as in a campaign's table.
    private static final String OF_CAMPAIGN = """
            select r.id from campaign c join campaign_unit u on u.campaign = c.id
            join report r on r.unit = u.unit and r.kind = c.kind and r.year = c.year
                and r.period is not distinct from c.period
            where c.id = :campaign""";

    /// Whether the tally of tasks knows how many there are: it tells no subjects, risks and holders apart.
    boolean isTallied() {
        return held == null && campaign == null && list == null && risk == null && q == null;
    }

    /// @param saying what [#q] means
    void narrow(Where where, Person person, LocalDate today, @Nullable Saying saying) {
        where.given("w.kind = :kind", "kind", kind)
                .given("w.step = :step", "step", step)
                .given("w.unit = :unit", "unit", unit)
                .given("w.risk >= :risk", "risk", risk)
                .given("w.subject in (" + OF_CAMPAIGN + ")", "campaign", campaign)
                .given("w.subject in (select id from item where list = :list)", "list", list)
                .saying(saying, new Saying.Line("w", "w.title", "w.unit"));
        if (due == Due.WEEK) where.and(due.sql()).with("week", today.plusDays(WEEK));
        else if (due != null) where.and(due.sql()).with("today", today);
        if (held == Held.FREE) where.and(held.sql());
        else if (held != null) where.and(held.sql()).with("me", person.actor().id());
    }
}
