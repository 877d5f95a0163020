package org.taizhang.review.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.Grams;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.ReportState;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Looks for words in the reports that a person sees: in what they say, in their titles and the names of their units.
///
/// A word that few reports have is looked up in the index, and all of those are judged. One that many have is not: the
/// newest reports are gone through until enough have it, which is soon. So neither takes longer where there are many
/// reports; but of the many it is only said that there are so many at least.
@ApplicationScoped
@Transactional
class ReportSearchRepository {

    /// As many are shown.
    static final int ENOUGH = 20;

    /// As many are looked at for words that the index does not prove, and as many are counted of what many have.
    private static final int CONFIRMED = 200;

    private static final int AT_ONCE = 100;

    private static final int FEW = 2_000;

    private static final Order NEWEST = new Order(
            "newest",
            true,
            List.of(new Order.Key("report.updated_at", Order.Type.TIME), new Order.Key("report.id", Order.Type.ID)));

    private final ListingRepository listings;
    private final UnitRepository units;
    private final Session database;

    ReportSearchRepository(ListingRepository listings, UnitRepository units, Session database) {
        this.listings = listings;
        this.units = units;
        this.database = database;
    }

    record Hit(
            UUID id,
            String title,
            @Nullable String unit,
            @Nullable Integer year,
            ReportState state) {

        private static Hit of(Tuple row) {
            return new Hit(
                    row.get("id", UUID.class),
                    row.get("title", String.class),
                    row.get("unit", String.class),
                    row.get("year", Integer.class),
                    ReportState.valueOf(row.get("state", String.class)));
        }
    }

    /// @param exact false: there are so many at least
    record Hits(List<Hit> best, long total, boolean exact) {}

    /// One that is looked for.
    ///
    /// @param units codes of those in whose name it stands
    private record Word(String text, List<String> units) {

        int[] grams() {
            return Grams.of(text);
        }

        /// In SQL, on a row `report`: text, title or unit has it, as far as the index can tell; while a version is
        /// not in the index yet, title or unit. Each text is looked at by itself, so that the database goes
        /// through reports in their order and stops when there are enough.
        String in(int place, Where where) {
            where.with("g" + place, grams()).with("t" + place, Grams.indexed(text));
            String said = """
                    coalesce((select t.grams @> cast(:g%1$d as int[]) from report_text t
                              where t.report = report.id and t.number = report.current), report.grams @> cast(:t%1$d as int[]))""".formatted(place);
            if (units.isEmpty()) return said;
            where.with("u" + place, units.toArray(String[]::new));
            return "report.sight = any(cast(:u%d as text[])) or %s".formatted(place, said);
        }
    }

    /// The reports that can have all the words.
    ///
    /// @param proven words that each of them has in its title or text
    private record Few(List<UUID> reports, List<Word> proven) {}

    Hits find(Search search, Person person) {
        List<Word> words = search.each().stream()
                .map(word -> new Word(word, units.saying(word).units()))
                .toList();
        Optional<Few> few = few(words);
        Supplier<Where> where = () -> where(search, person, words, few);
        List<String> open = search.each().stream().filter(Search::isToConfirm).toList();
        if (!open.isEmpty()) return confirmed(best(where, search, CONFIRMED), open);
        if (few.isPresent())
            return new Hits(shown(best(where, search, ENOUGH)), listings.count(sought(where.get())), true);
        List<Hit> hits = best(where, search, AT_ONCE);
        return new Hits(shown(hits), Math.min(hits.size(), AT_ONCE), hits.size() <= AT_ONCE);
    }

    private static Where where(Search search, Person person, List<Word> words, Optional<Few> few) {
        Where where = seen(search, person);
        few.ifPresent(
                some -> where.and("report.id = any(cast(:ids as uuid[]))").with("ids", ids(some.reports().stream())));
        List<Word> proven = few.map(Few::proven).orElse(List.of());
        for (int n = 0; n < words.size(); n++) {
            Word word = words.get(n);
            if (!proven.contains(word)) where.and(word.in(n, where));
        }
        return where;
    }

    /// Where one of the words or all together are rare.
    private Optional<Few> few(List<Word> words) {
        List<Word> said = words.stream().filter(word -> word.units().isEmpty()).toList();
        Stream<Few> ways = words.stream()
                .filter(word -> !word.units().isEmpty())
                .map(word -> new Few(thatHave(List.of(word), word.units()), List.of()));
        if (!said.isEmpty())
            ways = Stream.concat(Stream.of(said).map(all -> new Few(thatHave(all, List.of()), all)), ways);
        return ways.filter(few -> few.reports().size() <= FEW).findFirst();
    }

    /// The reports in which all the words stand, and those whose unit is one of these.
    private List<UUID> thatHave(List<Word> words, List<String> units) {
        return database.createNativeQuery("""
                        (select t.report from report_text t join report r on r.id = t.report and r.current = t.number
                         where t.grams @> cast(:grams as int[]) limit :most)
                        union
                        (select r.id from report r
                         where r.indexed is distinct from r.current and r.grams @> cast(:titled as int[]) limit :most)
                        union
                        (select r.id from report r
                         where r.merged_into is null and r.sight = any(cast(:units as text[])) limit :most)""", Tuple.class)
                .setParameter("grams", all(words.stream().map(Word::grams)))
                .setParameter("titled", all(words.stream().map(word -> Grams.indexed(word.text()))))
                .setParameter("units", units.toArray(String[]::new))
                .setParameter("most", FEW + 1)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    private static int[] all(Stream<int[]> grams) {
        return grams.flatMapToInt(IntStream::of).distinct().toArray();
    }

    private static Where seen(Search search, Person person) {
        return new Where("""
                        report.merged_into is null and report.sight = any(cast(:sight as text[]))
                        and report.state not in ('WITHDRAWN', 'DISMISSED')""")
                .with("sight", person.sight().toArray(String[]::new))
                .given("report.sight = :unit", "unit", search.unit())
                .given("report.year = :of_year", "of_year", search.year())
                .given("report.state = :of_state", "of_state", search.stored())
                .given("report.id in (select i.report from item i where i.list = :of_list)", "of_list", search.list());
    }

    /// Those whose title has the first word come first, then the newest.
    ///
    /// @param most one more tells that there are more
    private List<Hit> best(Supplier<Where> where, Search search, int most) {
        String first = search.each().getFirst();
        Where titled = where.get()
                .and("report.grams @> cast(:t_grams as int[]) and strpos(lower(report.title), :t_word) > 0")
                .with("t_grams", Grams.indexed(first))
                .with("t_word", first);
        var hits = new LinkedHashSet<>(newest(titled, most));
        if (hits.size() <= most) hits.addAll(newest(where.get(), most));
        return hits.stream().limit(most + 1L).toList();
    }

    private List<Hit> newest(Where where, int most) {
        var slice = new Slice(NEWEST, Optional.empty(), most);
        return listings.rows(sought(where), slice, Hit::of).stream()
                .map(Found.Row::row)
                .toList();
    }

    private static Sought sought(Where where) {
        return new Sought("report.id, report.title, report.unit, report.year, report.state", "report", where);
    }

    /// Of candidates those whose title, unit or text has each of the words; in their order, until there are enough.
    private Hits confirmed(List<Hit> candidates, List<String> words) {
        var hits = new ArrayList<Hit>();
        int looked = 0;
        while (looked < Math.min(candidates.size(), CONFIRMED) && hits.size() <= ENOUGH) {
            List<Hit> some = candidates.subList(looked, Math.min(looked + AT_ONCE, candidates.size()));
            Set<UUID> have = have(some, words);
            some.stream().filter(hit -> have.contains(hit.id())).forEach(hits::add);
            looked += some.size();
        }
        return new Hits(shown(hits), hits.size(), looked >= candidates.size());
    }

    private Set<UUID> have(List<Hit> candidates, List<String> words) {
        var where = new Where("report.id = any(cast(:ids as uuid[]))")
                .with("ids", ids(candidates.stream().map(Hit::id)));
        for (int n = 0; n < words.size(); n++) {
            where.and("""
                            strpos(lower(report.title), :w%1$d) > 0
                            or report.sight in (select u.code from unit u where strpos(lower(u.name), :w%1$d) > 0)
                            or strpos(lower(replace(t.text, chr(10), '') collate "C"), :w%1$d collate "C") > 0""".formatted(n)).with("w" + n, words.get(n));
        }
        var sought = new Sought(
                "report.id",
                "report left join report_text t on t.report = report.id and t.number = report.current",
                where);
        return Set.copyOf(listings.grouped(sought, "report.id", row -> row.get("id", UUID.class)));
    }

    private static String[] ids(Stream<UUID> ids) {
        return ids.map(UUID::toString).toArray(String[]::new);
    }

    private static List<Hit> shown(List<Hit> hits) {
        return hits.stream().limit(ENOUGH).toList();
    }
}
