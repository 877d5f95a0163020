package org.taizhang.review.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Saying;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Looks for words and numbers in the items that a person sees.
@ApplicationScoped
@Transactional
class ItemSearchRepository {

    /// As many are shown.
    static final int ENOUGH = 20;

    /// As many are counted: of a word that very many have it is only said that there are so many at least.
    private static final int COUNTED = 1_000;

    private static final String BY_NUMBER = """
            cast(substring(number from '[0-9]+$') as int) = :number
            and (:year = 0 or cast(substring(number from '-([0-9]{4})-') as int) = :year)""";

    private static final Saying.Line LINE = new Saying.Line("item", "number || ' ' || problem", "item.unit");

    private static final Order NEWEST = new Order(
            "newest",
            true,
            List.of(new Order.Key("item.updated_at", Order.Type.TIME), new Order.Key("item.id", Order.Type.ID)));

    private final ListingRepository listings;
    private final ItemRepository items;
    private final UnitRepository units;

    ItemSearchRepository(ListingRepository listings, ItemRepository items, UnitRepository units) {
        this.listings = listings;
        this.items = items;
        this.units = units;
    }

    record Hit(
            UUID id,
            String number,
            String problem,
            String unit,
            ItemState state,
            @Nullable LocalDate due,
            int warningDays) {

        private static Hit of(Tuple row) {
            return new Hit(
                    row.get("id", UUID.class),
                    row.get("number", String.class),
                    row.get("problem", String.class),
                    row.get("unit", String.class),
                    ItemState.valueOf(row.get("state", String.class)),
                    row.get("due", LocalDate.class),
                    row.get("warning_days", Integer.class));
        }
    }

    /// @param exact false: there are so many at least
    record Hits(List<Hit> best, long total, boolean exact) {}

    /// Whose number is just that comes first, then the newest.
    Hits find(Search search, Person person) {
        Where numbered = seen(search, person);
        numbered.and(byNumber(search, numbered));
        Where saying = seen(search, person);
        saying.and(byWords(search, saying));
        var best = new LinkedHashSet<>(newest(numbered));
        best.addAll(newest(saying));
        Where both = seen(search, person);
        both.and("(" + byNumber(search, both) + ") or (" + byWords(search, both) + ")");
        long counted = listings.countUpTo(COUNTED + 1, sought(both));
        return new Hits(best.stream().limit(ENOUGH).toList(), Math.min(counted, COUNTED), counted <= COUNTED);
    }

    private Where seen(Search search, Person person) {
        return items.seenBy(person)
                .given("item.unit = :unit", "unit", search.unit())
                .given("item.year = :of_year", "of_year", search.year())
                .given("item.state = :of_state", "of_state", search.stored())
                .given("item.list = :of_list", "of_list", search.list());
    }

    private static String byNumber(Search search, Where where) {
        Optional<SoughtNumber> sought = search.number();
        if (sought.isEmpty()) {
            where.with("q", search.words().toUpperCase(Locale.ROOT));
            return "number = :q";
        }
        Integer year = sought.get().year();
        where.with("number", sought.get().number()).with("year", year == null ? 0 : year);
        return BY_NUMBER;
    }

    private String byWords(Search search, Where where) {
        List<String> words = search.each();
        return IntStream.range(0, words.size())
                .mapToObj(n -> units.saying(words.get(n)).in(LINE, "w" + n, where))
                .collect(Collectors.joining(") and (", "(", ")"));
    }

    private List<Hit> newest(Where where) {
        var slice = new Slice(NEWEST, Optional.empty(), ENOUGH);
        return listings.rows(sought(where), slice, Hit::of).stream()
                .map(Found.Row::row)
                .toList();
    }

    private static Sought sought(Where where) {
        return new Sought("item.*", "item", where);
    }
}
