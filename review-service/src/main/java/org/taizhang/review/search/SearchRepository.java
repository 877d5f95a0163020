package org.taizhang.review.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.listing.Grams;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Saying;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.ReportState;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Looks for words and numbers in what a person sees.
@ApplicationScoped
@Transactional
class SearchRepository {

    /// As many of each kind are answered.
    private static final int ENOUGH = 20;

    /// As many texts are looked at for words that the index does not prove.
    private static final int CONFIRMED = 200;

    private static final String BY_NUMBER = """
            cast(substring(number from '[0-9]+$') as int) = :number
            and (:year = 0 or cast(substring(number from '-([0-9]{4})-') as int) = :year)""";

    private static final Saying.Line TITLE = new Saying.Line("r", "r.title", "r.sight");

    private static final Saying.Line ITEM = new Saying.Line("item", "number || ' ' || problem", "item.unit");

    private final ListingRepository listings;
    private final ItemRepository seenItems;
    private final UnitRepository units;

    SearchRepository(ListingRepository listings, ItemRepository seenItems, UnitRepository units) {
        this.listings = listings;
        this.seenItems = seenItems;
        this.units = units;
    }

    record ReportHit(
            UUID id,
            String title,
            @Nullable String unit,
            @Nullable Integer year,
            ReportState state) {

        private static ReportHit of(Tuple row) {
            return new ReportHit(
                    row.get("id", UUID.class),
                    row.get("title", String.class),
                    row.get("unit", String.class),
                    row.get("year", Integer.class),
                    ReportState.valueOf(row.get("state", String.class)));
        }
    }

    record ItemHit(
            UUID id,
            String number,
            String problem,
            String unit,
            ItemState state,
            @Nullable LocalDate due,
            int warningDays) {

        private static ItemHit of(Tuple row) {
            return new ItemHit(
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
    record Reports(List<ReportHit> best, long total, boolean exact) {}

    /// Short words are proven by the index alone. Longer ones are confirmed on the text,
    /// in the order of the hits and only so far as time allows.
    Reports reports(Search search, Person person) {
        Where where = seen(search, person);
        List<String> words = search.each();
        for (int n = 0; n < words.size(); n++) {
            String word = "w" + n;
            where.and("""
                            (report.id, report.current) in (
                                select t.report, t.number from report_text t where t.grams @> cast(:g%d as int[])
                                union all select r.id, r.current from report r where %s)
                            """.formatted(n, units.saying(words.get(n)).in(TITLE, word, where)))
                    .with("g" + n, Grams.of(words.get(n)));
        }
        List<Integer> open = IntStream.range(0, words.size())
                .filter(n -> Search.isToConfirm(words.get(n)))
                .boxed()
                .toList();
        var sought = new Sought("report.*", "report", where);
        Slice best = first("strpos(lower(title), :w0) > 0", "report", open.isEmpty() ? ENOUGH : CONFIRMED);
        Found<ReportHit> found = listings.find(sought, best, ReportHit::of);
        if (open.isEmpty()) return new Reports(shown(found), found.total(), true);
        List<ReportHit> candidates = found.all().stream().limit(CONFIRMED).toList();
        Set<UUID> confirmed =
                confirmed(candidates, open.stream().map(words::get).toList());
        List<ReportHit> hits =
                candidates.stream().filter(hit -> confirmed.contains(hit.id())).toList();
        return new Reports(hits.stream().limit(ENOUGH).toList(), hits.size(), found.total() <= CONFIRMED);
    }

    private static Where seen(Search search, Person person) {
        return new Where("""
                        merged_into is null and sight = any(cast(:sight as text[]))
                        and state not in ('WITHDRAWN', 'DISMISSED')""")
                .with("sight", person.sight().toArray(String[]::new))
                .given("report.sight = :unit", "unit", search.unit())
                .given("report.year = :of_year", "of_year", search.year())
                .given("report.state = :of_state", "of_state", search.stored())
                .given("report.id in (select i.report from item i where i.list = :of_list)", "of_list", search.list());
    }

    /// Of these, whose title, unit or text has each of the words.
    private Set<UUID> confirmed(List<ReportHit> candidates, List<String> words) {
        var where = new Where("report.id = any(cast(:ids as uuid[]))")
                .with("ids", candidates.stream().map(hit -> hit.id().toString()).toArray(String[]::new));
        for (int n = 0; n < words.size(); n++) {
            String word = "w" + n;
            where.and("%s or strpos(lower(replace(t.text, chr(10), '') collate \"C\"), :%s collate \"C\") > 0"
                            .formatted(named(word), word))
                    .with(word, words.get(n));
        }
        var sought = new Sought(
                "report.id",
                "report left join report_text t on t.report = report.id and t.number = report.current",
                where);
        return Set.copyOf(listings.grouped(sought, "report.id", row -> row.get("id", UUID.class)));
    }

    private static String named(String word) {
        return "strpos(lower(report.title), :%s) > 0 or %s".formatted(word, byUnit("report.sight", word));
    }

    Found<ItemHit> items(Search search, Person person) {
        Where where = seenItems
                .seenBy(person)
                .given("item.unit = :unit", "unit", search.unit())
                .given("cast(substring(number from '-([0-9]{4})-') as int) = :of_year", "of_year", search.year())
                .given("item.state = :of_state", "of_state", search.stored())
                .given("item.list = :of_list", "of_list", search.list());
        Optional<SoughtNumber> number = search.number();
        String exact = number.isPresent() ? BY_NUMBER : "number = :q";
        number.ifPresentOrElse(
                sought -> where.with("number", sought.number()).with("year", sought.year() == null ? 0 : sought.year()),
                () -> where.with("q", search.words().toUpperCase(Locale.ROOT)));
        where.and("(" + exact + ") or (" + byWords(search.each(), where) + ")");
        return listings.find(new Sought("item.*", "item", where), first(exact, "item", ENOUGH), ItemHit::of);
    }

    private String byWords(List<String> words, Where where) {
        return IntStream.range(0, words.size())
                .mapToObj(n -> units.saying(words.get(n)).in(ITEM, "w" + n, where))
                .collect(Collectors.joining(") and (", "(", ")"));
    }

    private static String byUnit(String code, String word) {
        return "%s in (select u.code from unit u where strpos(lower(u.name), :%s) > 0)".formatted(code, word);
    }

    /// Whose number or title is just that comes first, then the newest change.
    private static Slice first(String exact, String table, int most) {
        var order = new Order(
                "best",
                true,
                List.of(
                        new Order.Key("case when %s then 1 else 0 end".formatted(exact), Order.Type.NUMBER),
                        new Order.Key(table + ".updated_at", Order.Type.TIME),
                        new Order.Key(table + ".id", Order.Type.ID)));
        return new Slice(order, Optional.empty(), most);
    }

    /// The first of what was found, without the one that tells that there are more.
    static <R> List<R> shown(Found<R> found) {
        return found.all().stream().limit(ENOUGH).toList();
    }
}
