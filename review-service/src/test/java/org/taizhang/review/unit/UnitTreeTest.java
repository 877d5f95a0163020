package org.taizhang.review.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private static final Unit CITY = unit("city", null);
    private static final Unit BUREAU = unit("bureau", "city");
    private static final Unit OFFICE = unit("office", "bureau");
    private static final Unit TEAM = unit("team", "office");
    private static final Unit ARCHIVES = unit("archives", "city");

    private final UnitTree tree = new UnitTree(List.of(TEAM, ARCHIVES, OFFICE, CITY, BUREAU));

    @Test
    void theAncestorsOfAUnitLeadFromTheRootToItsParent() {
        assertThat(tree.ancestors(TEAM)).containsExactly("city", "bureau", "office");
        assertThat(tree.ancestors(CITY)).isEmpty();
    }

    @Test
    void belowAUnitAreAllThatHangOnItAndNotItself() {
        assertThat(tree.below(BUREAU)).containsExactly(OFFICE, TEAM);
        assertThat(tree.below(TEAM)).isEmpty();
    }

    @Test
    void aUnitThatTheTreeDoesNotKnowReachesItself() {
        assertThat(tree.atAndBelow("unknown")).containsExactly("unknown");
    }

    private static Unit unit(String code, @Nullable String parent) {
        return new Unit(code, new Unit.Traits(code, List.of(), parent, List.of()));
    }
}
