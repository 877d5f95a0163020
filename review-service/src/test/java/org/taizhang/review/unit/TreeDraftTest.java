package org.taizhang.review.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final Unit city = unit("city", "某市", null);
    private final Unit water = unit("water", "市水务局党组", "city", "市水务局");
    private final Unit station = unit("station", "水文站", "water");
    private final Unit fire = unit("fire", "市消防支队", "city");
    private final Unit safety = unit("safety", "市安监局", "city");
    private final UnitTree tree = new UnitTree(List.of(city, water, station, fire, safety));

    TreeDraftTest() {
        safety.close(fire, TODAY);
    }

    @Test
    void aUnitWithANameOfItsOwnBelowAnOpenOneIsFine() {
        assertThat(faults("archives", traits("市档案馆", "city"))).isEmpty();
        assertThat(faults("lab", traits("市水务局", "station"))).isEmpty();
    }

    @Test
    void theParentIsThereAndOpenAndNotBelow() {
        assertThat(faults("archives", traits("市档案馆", "nowhere"))).containsExactly("parent");
        assertThat(faults("archives", traits("市档案馆", "safety"))).containsExactly("parent");
        assertThat(faults("water", traits("市水务局党组", "station"))).containsExactly("parent");
        assertThat(faults("water", traits("市水务局党组", "water"))).containsExactly("parent");
    }

    @Test
    void twoBesideEachOtherDoNotShareAName() {
        assertThat(faults("water2", traits("市水务局党组", "city"))).containsExactly("name");
        assertThat(faults("water2", traits("市 水务局", "city"))).containsExactly("name");
        assertThat(faults("water2", traits("市水利局", "city", "市水务局"))).containsExactly("aliases");
    }

    @Test
    void theNameOfAClosedUnitIsFree() {
        assertThat(faults("safety2", traits("市安监局", "city"))).isEmpty();
    }

    @Test
    void onlyOpenUnitsOtherThanItselfCooperate() {
        assertThat(faults("water", new Unit.Traits("市水务局党组", List.of(), "city", List.of("fire"))))
                .isEmpty();
        assertThat(faults("water", new Unit.Traits("市水务局党组", List.of(), "city", List.of("water", "safety", "nowhere"))))
                .containsExactly("cooperating", "cooperating", "cooperating");
    }

    @Test
    void aRenamedUnitIsKnownUnderBothNamesAndTakesAnOldOneBack() {
        water.change(traits("市水利局党组", "city"), TODAY);
        assertThat(water.names()).containsExactly("市水利局党组", "市水务局党组");
        assertThat(water.formerNames()).containsExactly(new Unit.FormerName("市水务局党组", TODAY));

        water.change(traits("市水务局党组", "city"), TODAY.plusDays(1));

        assertThat(water.formerNames()).containsExactly(new Unit.FormerName("市水利局党组", TODAY.plusDays(1)));
    }

    @Test
    void whoTookAClosedUnitOverIsFollowedToTheLast() {
        fire.close(water, TODAY);

        assertThat(tree.successors(safety)).containsExactly("fire", "water");
        assertThat(tree.inheritedBy("water")).containsExactly(fire, safety);
        assertThat(tree.answeredForBy("station")).containsExactly("station");
        assertThat(tree.answeredForBy("water")).containsExactlyInAnyOrder("water", "station", "fire", "safety");
    }

    private List<String> faults(String code, Unit.Traits traits) {
        return new TreeDraft(tree)
                .with(code, traits).faultsOf(code).stream().map(Fault::field).toList();
    }

    private static Unit.Traits traits(String name, @Nullable String parent, String... aliases) {
        return new Unit.Traits(name, List.of(aliases), parent, List.of());
    }

    private static Unit unit(String code, String name, @Nullable String parent, String... aliases) {
        return new Unit(code, traits(name, parent, aliases));
    }
}
