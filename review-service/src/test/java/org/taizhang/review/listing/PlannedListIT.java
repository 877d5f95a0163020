package org.taizhang.review.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// A list is planned for what was asked, however often it has been asked before.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PlannedListIT {

    private static final int OFTEN = 20;

    @Inject
    ListingRepository listings;

    @Inject
    Session database;

    @Test
    void noListIsReadByAPlanForAnybody() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int n = 0; n < OFTEN; n++) listings.count(seen());

            Tuple plans = plans();
            assertThat(plans.get("for_these", Long.class)).isGreaterThan(OFTEN / 2);
            assertThat(plans.get("for_any", Long.class)).isZero();
        });
    }

    private static Sought seen() {
        var where =
                new Where("item.unit = any(cast(:planned as text[]))").with("planned", new String[] {"water-bureau"});
        return new Sought("item.id", "item", where);
    }

    /// Of this connection.
    private Tuple plans() {
        return database.createNativeQuery("""
                        select cast(coalesce(sum(custom_plans), 0) as bigint) as for_these,
                               cast(coalesce(sum(generic_plans), 0) as bigint) as for_any
                        from pg_prepared_statements
                        where statement like 'select count(*) from item where item.unit%'""", Tuple.class).getSingleResult();
    }
}
