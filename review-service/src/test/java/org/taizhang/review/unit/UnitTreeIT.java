package org.taizhang.review.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.review.Statements;
import org.taizhang.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class UnitTreeIT {

    @Inject
    UnitRepository units;

    @Inject
    Session database;

    @Test
    void whoeverWalksTheTreeAsksTheDatabaseOnce() {
        int statements = Statements.of(database, () -> {
            UnitTree tree = units.tree();
            Unit city = tree.find("city").orElseThrow();
            assertThat(tree.below(city)).hasSizeGreaterThan(6).allSatisfy(unit -> assertThat(tree.ancestors(unit))
                    .startsWith("city"));
        });

        assertThat(statements).isEqualTo(1);
    }

    @Test
    void namesOfManyUnitsAreAskedForOnce() {
        int statements = Statements.of(
                database, () -> assertThat(units.refs(List.of("water-bureau", "archives", "district", "unknown")))
                        .hasSize(3));

        assertThat(statements).isEqualTo(1);
    }

    @Test
    void aReportIsMatchedWithOneLookAtAllUnits() {
        int statements = Statements.of(
                database, () -> assertThat(units.match("市水务局党组", "", "city")).contains("water-bureau"));

        assertThat(statements).isEqualTo(1);
    }
}
