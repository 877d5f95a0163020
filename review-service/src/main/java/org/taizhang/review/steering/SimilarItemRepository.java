package org.taizhang.review.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemState;

/// Items of one unit by the words that they share with a text.
@ApplicationScoped
class SimilarItemRepository {

    /// A pair of neighbouring letters has the first in its upper half, a single letter nothing there. Of two texts that
    /// have so many pairs the shared ones count twice over all.
    private static final String ALIKE = """
            with sought as (select array(select gram from unnest(grams_of(:text)) gram where gram > 65535) as pairs),
                 near as (
                     select i.id, i.number, i.problem, i.state,
                            array(select gram from unnest(grams_of(i.problem)) gram where gram > 65535) as pairs
                     from item i, sought
                     where i.unit = :unit and i.state <> 'MERGED' and i.grams && sought.pairs
                       and i.id is distinct from cast(:besides as uuid)
                     order by i.updated_at desc limit 2000),
                 alike as (
                     select near.id, near.number, near.problem, near.state,
                            2.0 * (select count(*) from unnest(near.pairs) gram where gram = any(sought.pairs))
                                / nullif(cardinality(near.pairs) + cardinality(sought.pairs), 0) as share
                     from near, sought)
            select id, number, problem, state, cast(round(100 * share) as int) as percent
            from alike where share >= 0.4 order by share desc, id limit 5""";

    private final Session database;

    SimilarItemRepository(Session database) {
        this.database = database;
    }

    /// @param percent of their pairs of letters that both share
    record Similar(UUID id, String number, String problem, ItemState state, int percent) {}

    /// Those that share most, the most first.
    ///
    /// @param besides an item that is not meant
    @Transactional
    List<Similar> of(String unit, String text, @Nullable UUID besides) {
        return database.createNativeQuery(ALIKE, Tuple.class)
                .setParameter("unit", unit)
                .setParameter("text", text)
                .setParameter("besides", besides == null ? null : besides.toString(), String.class)
                .getResultStream()
                .map(row -> new Similar(
                        row.get("id", UUID.class),
                        row.get("number", String.class),
                        row.get("problem", String.class),
                        ItemState.valueOf(row.get("state", String.class)),
                        row.get("percent", Integer.class)))
                .toList();
    }
}
