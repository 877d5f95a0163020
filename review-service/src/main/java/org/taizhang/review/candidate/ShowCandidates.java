package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.Origin;
import org.taizhang.review.item.Provenance;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;

/// The candidates of the version of a report that is shown and decided on, and those that opened an item and are not
/// among them: an item keeps the passage that it came from.
@ApplicationScoped
public class ShowCandidates implements Provenance {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final CandidateRepository candidates;

    ShowCandidates(ReportRepository reports, VersionRepository versions, CandidateRepository candidates) {
        this.reports = reports;
        this.versions = versions;
        this.candidates = candidates;
    }

    @Transactional
    List<CandidateView> show(UUID id, Person person) {
        Report report = reports.visible(id, person);
        UUID current = versions.version(report.id(), report.current()).id();
        Set<UUID> shown = candidates.itemsIn(current);
        return views(
                report.id(),
                Stream.concat(
                        candidates.ofVersion(current).stream(),
                        candidates.opening(report.id()).stream().filter(one -> !shown.contains(one.item()))));
    }

    /// One of them, after it was decided on.
    @Transactional
    CandidateView decided(UUID id) {
        Candidate candidate = candidates.findById(id);
        return views(candidate.report(), Stream.of(candidate)).getFirst();
    }

    /// The newest version of the item's report, waiting or not, does not propose it.
    @Override
    @Transactional
    public boolean isGone(Item item) {
        return item.place()
                .map(place -> versions.newest(place.report()))
                .filter(newest -> !candidates.itemsIn(newest.id()).contains(item.id()))
                .isPresent();
    }

    /// Of each sentence the newest version only.
    @Override
    @Transactional
    public List<Origin.Sentence> joined(Item item, Person person) {
        return candidates.mergedInto(item.id()).stream()
                .collect(Collectors.groupingBy(Candidate::report, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(entry -> joined(reports.findById(entry.getKey()), entry.getValue(), person))
                .toList();
    }

    private Stream<Origin.Sentence> joined(Report report, List<Candidate> said, Person person) {
        if (!person.sees(report.sight())) return Stream.of();
        Map<UUID, Integer> numbers = numbers(report.id());
        Map<String, Candidate> newest = said.stream()
                .collect(Collectors.toMap(
                        Candidate::textKey,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(one -> numbers.getOrDefault(one.version(), 0))),
                        LinkedHashMap::new));
        return newest.values().stream()
                .map(one -> new Origin.Sentence(
                        report.id(),
                        report.title(),
                        one.id(),
                        one.text(),
                        numbers.getOrDefault(one.version(), 0),
                        one.start(),
                        one.end()));
    }

    private Map<UUID, Integer> numbers(UUID report) {
        return versions.ofReport(report).stream().collect(Collectors.toMap(Version::id, Version::number));
    }

    private List<CandidateView> views(UUID report, Stream<Candidate> shown) {
        Map<UUID, Integer> numbers = numbers(report);
        Set<UUID> proposed = candidates.itemsIn(versions.newest(report).id());
        return shown.map(candidate -> CandidateView.of(
                        candidate,
                        Objects.requireNonNull(numbers.get(candidate.version())),
                        candidate.isAccepted() && !candidate.isMerged() && !proposed.contains(candidate.item())))
                .toList();
    }
}
