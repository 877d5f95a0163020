package org.taizhang.review.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.analysis.ReadVersion;
import org.taizhang.review.candidate.Candidate;
import org.taizhang.review.candidate.CandidateRepository;
import org.taizhang.review.demand.DemandView;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.web.problem.Invalid;

/// Two versions of a report that a person sees, beside each other.
@ApplicationScoped
class CompareVersions {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final CandidateRepository candidates;
    private final ItemRepository items;
    private final ShowProcedure showProcedure;
    private final ReadVersion readVersion;
    private final FollowDemands followDemands;

    CompareVersions(
            ReportRepository reports,
            VersionRepository versions,
            CandidateRepository candidates,
            ItemRepository items,
            ShowProcedure showProcedure,
            ReadVersion readVersion,
            FollowDemands followDemands) {
        this.reports = reports;
        this.versions = versions;
        this.candidates = candidates;
        this.items = items;
        this.showProcedure = showProcedure;
        this.readVersion = readVersion;
        this.followDemands = followDemands;
    }

    /// What is known of both without their texts.
    ///
    /// @param returned the last return before the version after
    record Known(
            int from,
            int to,
            List<Candidate> before,
            List<Candidate> after,
            Map<UUID, Item> items,
            Optional<OpinionView> returned) {}

    /// @param from null for the version before
    DifferenceView compare(UUID report, @Nullable Integer from, int to, Person person) {
        Known known = known(report, from, to, person);
        ReadReportContent before = readVersion.numbered(report, known.from(), person);
        ReadReportContent after = readVersion.numbered(report, known.to(), person);
        TextDifference texts = TextDifference.of(before.text(), after.text());
        ChangedWarnings warnings = ChangedWarnings.between(before, after);
        return new DifferenceView(
                known.from(),
                known.to(),
                texts.changed().stream().map(DifferenceView.SentenceView::of).toList(),
                warnings.came().stream().map(DifferenceView.WarningView::of).toList(),
                warnings.went().stream().map(DifferenceView.WarningView::of).toList(),
                TouchedCandidate.of(known.before(), known.after(), texts).stream()
                        .map(touched -> view(touched, known.items()))
                        .toList(),
                known.returned()
                        .map(returned -> answered(returned, report, after.text(), person))
                        .orElse(null));
    }

    @Transactional
    Known known(UUID id, @Nullable Integer wanted, int number, Person person) {
        UUID report = reports.visible(id, person).id();
        Version after = versions.version(report, number);
        Version before = wanted == null ? versionBefore(after) : versions.version(report, wanted);
        if (before.number() > after.number())
            throw Invalid.field("from", "只能与更早的一版比较。", "compare with an earlier version");
        List<Candidate> old = candidates.ofVersion(before.id());
        List<Candidate> now = candidates.ofVersion(after.id());
        return new Known(
                before.number(),
                after.number(),
                old,
                now,
                itemsOf(Stream.concat(old.stream(), now.stream()), person),
                lastReturn(report, before.number(), after.number(), person));
    }

    private Version versionBefore(Version version) {
        return versions.ofReport(version.report()).stream()
                .filter(other -> other.number() < version.number())
                .reduce((first, second) -> second)
                .orElseThrow(() -> Invalid.field("from", "这是第一版，没有更早的可比。", "there is no version before"));
    }

    private Map<UUID, Item> itemsOf(Stream<Candidate> those, Person person) {
        var ids = those.map(Candidate::item).filter(Objects::nonNull).collect(Collectors.toSet());
        return items.all(ids).stream()
                .filter(item -> person.sees(item.unit()))
                .collect(Collectors.toMap(Item::id, item -> item));
    }

    private Optional<OpinionView> lastReturn(UUID report, int from, int to, Person person) {
        Predicate<Integer> isBetween = version -> version >= from && version < to;
        return showProcedure.of(report, person).opinions().stream()
                .filter(one -> one.outcome().equals("returned") && one.version() != null)
                .filter(one -> isBetween.test(Objects.requireNonNull(one.version())))
                .reduce((first, second) -> second);
    }

    private static DifferenceView.TouchedView view(TouchedCandidate touched, Map<UUID, Item> items) {
        Candidate one = Objects.requireNonNull(touched.after() == null ? touched.before() : touched.after());
        Item item = Stream.of(touched.after(), touched.before())
                .map(candidate -> candidate == null || candidate.item() == null ? null : items.get(candidate.item()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new DifferenceView.TouchedView(
                DifferenceView.wire(touched.change()),
                one.kind().wire(),
                DifferenceView.StatedView.of(touched.before()),
                DifferenceView.StatedView.of(touched.after()),
                item == null ? null : DifferenceView.ItemView.of(item));
    }

    /// Places of demands are those of the version that was returned, which need not be the one that is compared with.
    private DifferenceView.ReturnedView answered(OpinionView returned, UUID report, String after, Person person) {
        int version = Objects.requireNonNull(returned.version());
        String before = readVersion.numbered(report, version, person).text();
        TextDifference texts = TextDifference.of(before, after);
        return new DifferenceView.ReturnedView(
                returned.at(),
                version,
                demandsOf(returned).stream()
                        .map(demand -> followDemands.follow(demand, texts, before))
                        .toList());
    }

    private static List<DemandView> demandsOf(OpinionView returned) {
        if (!returned.demands().isEmpty()) return returned.demands();
        String text = returned.text();
        return text == null || text.isBlank() ? List.of() : List.of(new DemandView(text, null, null, null, null, null));
    }
}
