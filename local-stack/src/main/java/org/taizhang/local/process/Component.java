package org.taizhang.local.process;

import java.util.List;
import java.util.Map;

/// Something that runs as a process of its own.
///
/// The order is: [#check()] of all → [#prepare()] → [#needs()] are ready → [#launch()] → [#isReady()] →
/// [#completeStart()]. After a crash only the launch and the wait are repeated.
public interface Component {
    String name();

    /// The ports that it listens on, by their names in `ports.properties`.
    List<String> ports();

    List<Component> needs();

    /// Those of its needs without which a process of it would end at once, so that none is started while they are away.
    default List<Component> startsAfter() {
        return List.of();
    }

    /// Complains, before anything is started, about what a person has to do first.
    default void check() {}

    /// Unpacks, formats and writes configuration; must do nothing where that was done before.
    default void prepare() {}

    Launch launch();

    boolean isReady();

    /// Makes what others expect to find: databases, topics, buckets; must do nothing where that was done before.
    default void completeStart() {}

    /// What a service that uses this one must be told.
    default Map<String, String> connection() {
        return Map.of();
    }
}
