package org.taizhang.review.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Reads a page of a list by keyset, and counts the whole list under the same condition.
@ApplicationScoped
public class ListingRepository {

    private final Session database;

    ListingRepository(Session database) {
        this.database = database;
    }

    /// One row more than the limit is read, which tells whether another page follows.
    @Transactional
    public <R> Found<R> find(Sought sought, Slice slice, Function<Tuple, R> row) {
        List<Found.Row<R>> rows = rows(sought, slice, row);
        // A first page that holds the whole list is its own count.
        boolean whole = slice.after().isEmpty() && rows.size() <= slice.limit();
        return new Found<>(rows, whole ? rows.size() : count(sought));
    }

    /// The same, counting nothing.
    @Transactional
    public <R> List<Found.Row<R>> rows(Sought sought, Slice slice, Function<Tuple, R> row) {
        Order order = slice.order();
        String sql = "select %s, %s from %s %s where %s%s order by %s limit :rows"
                .formatted(
                        sought.columns(),
                        order.columns(),
                        sought.from(),
                        sought.shown(),
                        sought.where().sql(),
                        slice.after().isPresent() ? " and " + order.after() : "",
                        order.by());
        NativeQuery<Tuple> query = query(sql, sought).setParameter("rows", slice.limit() + 1);
        slice.after().ifPresent(place -> bind(query, place));
        return query.getResultStream()
                .map(one -> new Found.Row<>(row.apply(one), order.place(column -> one.get(column))))
                .toList();
    }

    @Transactional
    public long count(Sought sought) {
        String tally = sought.tally();
        String sql = "select %s from %s where %s"
                .formatted(
                        tally == null ? "count(*)" : "coalesce(sum(many), 0)",
                        tally == null ? sought.from() : tally,
                        sought.where().sql());
        return query(sql, sought).getSingleResult().get(0, Long.class);
    }

    /// The same, but of very many it is found soon that there are so many at least.
    @Transactional
    public long countUpTo(int most, Sought sought) {
        String sql = "select count(*) from (select 1 from %s where %s limit :most) found"
                .formatted(sought.from(), sought.where().sql());
        return query(sql, sought).setParameter("most", most).getSingleResult().get(0, Long.class);
    }

    /// Figures of a list, by what tells its groups apart.
    ///
    /// @param sought whose columns hold `by` and aggregates
    @Transactional
    public <R> List<R> grouped(Sought sought, String by, Function<Tuple, R> row) {
        String sql = "select %s from %s where %s group by %s"
                .formatted(sought.columns(), sought.from(), sought.where().sql(), by);
        return query(sql, sought).getResultStream().map(row).toList();
    }

    private static void bind(NativeQuery<Tuple> query, List<Object> place) {
        for (int key = 0; key < place.size(); key++) query.setParameter(Order.parameter(key), place.get(key));
    }

    private NativeQuery<Tuple> query(String sql, Sought sought) {
        planForTheseParameters();
        NativeQuery<Tuple> query = database.createNativeQuery(sql, Tuple.class);
        // A tally does not speak of all that the rows do.
        Set<String> spoken = query.getParameterMetadata().getNamedParameterNames();
        sought.where().parameters().forEach((name, value) -> {
            if (spoken.contains(name)) query.setParameter(name, value);
        });
        return query;
    }

    /// After some runs the database would keep one plan for whoever asks. It expects few rows of any array of
    /// units, and reads and sorts all that a supervisor sees for one page. Until the end of the transaction.
    private void planForTheseParameters() {
        database.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_custom_plan");
            }
        });
    }
}
