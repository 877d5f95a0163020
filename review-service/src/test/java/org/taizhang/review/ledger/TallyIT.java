package org.taizhang.review.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.review.Api;
import org.taizhang.testing.LocalStackResource;

/// A count of the ledger is exact, whatever has happened to items and whether or not it has been summed up.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class TallyIT {

    private static final List<String> FILTERS = List.of(
            "",
            "&unit=archives",
            "&state=open",
            "&state=archived",
            "&lamp=red",
            "&lamp=yellow",
            "&lamp=green",
            "&lamp=none",
            "&turns=any",
            "&turns=red",
            "&dueWithin=20",
            "&kind=rectification",
            "&kind=duty",
            "&unit=archives&state=open&lamp=red");

    @Inject
    Session database;

    @Inject
    FoldTally foldTally;

    @BeforeEach
    void items() {
        change("""
                insert into item (id, number, state, item_class, unit, problem, source, category, grounds, due,
                                  leader, handler, cooperating_units, extensions, updated_at, lock_version, opened_on,
                                  warning_days, particulars, assigned_on, stages_from)
                select gen_random_uuid(), 'ZG-1987-' || lpad(cast(n as text), 4, '0'),
                       (array['ASSIGNED', 'IN_PROGRESS', 'ARCHIVED'])[1 + n % 3], 'STAGED',
                       (array['archives', 'water-bureau'])[1 + n % 2], 'tally', 's', 'c', 'g', current_date + n - 20,
                       'l', 'h', '{}', 0, now(), 0, current_date, 10,
                       '{"kind":"rectification","foundBy":"SELF"}', current_date, current_date
                from generate_series(1, 60) n""");
    }

    @AfterEach
    void noItems() {
        change("delete from item where year = 1987");
        assertThat(total("")).isZero();
    }

    @Test
    void countsAreThoseOfTheRows() {
        assertThatCountsAreExact();

        change("update item set state = 'ARCHIVED' where year = 1987 and right(number, 1) in ('1', '4')");
        change("update item set due = due + 40 where year = 1987 and right(number, 1) in ('2', '4')");
        assertThatCountsAreExact();

        foldTally.fold();
        assertThatCountsAreExact();

        change("update item set unit = 'archives', due = null where year = 1987 and right(number, 1) = '5'");
        change("delete from item where year = 1987 and right(number, 1) = '6'");
        foldTally.fold();
        assertThatCountsAreExact();
    }

    @Test
    void nobodyWaitsForAnothersCount() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = IntStream.rangeClosed(1, 60)
                    .mapToObj(n -> Executors.callable(() -> {
                        change("update item set state = 'ARCHIVED' where number = 'ZG-1987-%04d'".formatted(n));
                        if (n % 7 == 0) foldTally.fold();
                    }))
                    .toList();
            for (var act : people.invokeAll(acts)) act.get();
        }

        assertThatCountsAreExact();
        assertThat(total("&state=archived")).isEqualTo(60);
    }

    private void assertThatCountsAreExact() {
        for (String filter : FILTERS) {
            assertThat(total(filter))
                    .as(filter)
                    .isEqualTo(Api.all("reviewer", "/api/items?year=1987" + filter)
                            .getList("items")
                            .size());
        }
        for (String by : List.of("unit", "list")) {
            assertThat(Api.as("reviewer")
                            .get("/api/items/groups?year=1987&by=" + by)
                            .jsonPath()
                            .getList("items.total", Long.class)
                            .stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as(by)
                    .isEqualTo(total(""));
        }
    }

    private static long total(String filter) {
        return Api.as("reviewer")
                .get("/api/items?year=1987&limit=1" + filter)
                .jsonPath()
                .getLong("total");
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(sql).executeUpdate());
    }
}
