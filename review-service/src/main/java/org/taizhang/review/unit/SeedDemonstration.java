package org.taizhang.review.unit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The city and the seven units of the sample, through the use case, so that their events leave. Later starts change
/// nothing.
@ApplicationScoped
class SeedDemonstration {

    private static final String CITY = "city";

    private static final List<Wish> UNITS = List.of(
            unit(CITY, "市委全面从严治党领导小组办公室", null, "市委党建办", "市委全面从严治党办"),
            unit("water-bureau", "市水务局党组", CITY, "市水务局"),
            unit("archives", "市档案馆党委", CITY, "市档案馆", "市档案馆党组"),
            unit("womens-federation", "市妇联党组", CITY, "市妇联", "市妇女联合会"),
            unit("congress-office", "市人大常委会机关党组", CITY, "某市人大常委会机关党组", "市人大常委会办公室"),
            unit("ecology-bureau", "市生态环境局党组", CITY, "某市生态环境局党组", "市生态环境局"),
            unit("university", "X大学党委", CITY, "X大学党委领导班子", "X大学"),
            unit("district", "区委", CITY, "某区委", "区委领导班子"));

    private final ChangeUnit changeUnit;
    private final DemonstrationConfig config;

    SeedDemonstration(ChangeUnit changeUnit, DemonstrationConfig config) {
        this.changeUnit = changeUnit;
        this.config = config;
    }

    /// Before the first message is heard: what it tells of is matched with these units.
    void seed(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (config.on()) UNITS.forEach(changeUnit::createIfMissing);
    }

    private static Wish unit(String code, String name, @Nullable String parent, String... aliases) {
        return new Wish(code, name, List.of(aliases), parent, null);
    }
}
