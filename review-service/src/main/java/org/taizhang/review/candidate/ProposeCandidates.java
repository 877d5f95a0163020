package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.taizhang.events.ProposedCandidate;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.web.problem.Conflict;

/// Proposes what was read in a version. What people decided on the same words before holds on: what they rejected
/// stays rejected, and an item that they opened stays open, also where the version does not propose it any more. That
/// is noted on the item, for a person to look at.
@ApplicationScoped
public class ProposeCandidates {

    /// As [CandidateRepository#ofVersion] has them.
    private static final Comparator<Candidate> IN_TEXT = Comparator.comparingInt(Candidate::start)
            .thenComparingInt(Candidate::end)
            .thenComparing(one -> one.kind().name())
            .thenComparing(one -> one.id().toString());

    private final CandidateRepository candidates;
    private final ItemRepository items;
    private final VersionRepository versions;
    private final TrailRepository trail;

    ProposeCandidates(
            CandidateRepository candidates, ItemRepository items, VersionRepository versions, TrailRepository trail) {
        this.candidates = candidates;
        this.items = items;
        this.versions = versions;
        this.trail = trail;
    }

    /// Proposes what was read in the first version of a report, of which nobody has answered anything yet.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ProposedCandidate> proposeFirst(Version version, List<Passage> passages) {
        List<Candidate> proposed = candidates(version.report(), version, passages);
        candidates.persist(proposed);
        return told(proposed.stream().sorted(IN_TEXT));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void propose(UUID report, Version version, List<Passage> passages) {
        List<Candidate> proposed = candidates(report, version, passages);
        new Answers(candidates.decided(report)).give(proposed);
        candidates.persist(proposed);
        noteWhatIsNoLongerProposed(version);
    }

    /// Proposes in a version what its reader had missed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Version version, Passage missed) {
        var candidate = new Candidate(UUID.randomUUID(), version.report(), version.id(), missed);
        new Answers(candidates.decided(version.report())).give(List.of(candidate));
        candidates.persist(candidate);
    }

    /// What was added is proposed no more. What it was answered stays: an item stands in the ledger for ever.
    ///
    /// @throws Conflict when it is in the ledger already
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(UUID judgement) {
        if (candidates.addedBy(judgement).stream().anyMatch(Candidate::isAccepted))
            throw new Conflict("这条补充已经列入台账，不能撤回。", "what was added is in the ledger already");
        candidates.dropOpenOnes(judgement);
    }

    /// The versions of one report have become those of another, whose answers hold for them.
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID fromReport, UUID toReport) {
        candidates.move(fromReport, toReport);
        new Answers(candidates.decided(toReport)).give(candidates.open(toReport));
    }

    /// What a version proposes, as others are told of it.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ProposedCandidate> in(Version version) {
        return told(candidates.ofVersion(version.id()).stream());
    }

    private static List<ProposedCandidate> told(Stream<Candidate> those) {
        return those.map(one -> new ProposedCandidate(one.id(), one.kind().wire(), one.state(), one.item()))
                .toList();
    }

    private static List<Candidate> candidates(UUID report, Version version, List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Candidate(UUID.randomUUID(), report, version.id(), passage))
                .toList();
    }

    /// Once per item: when the version before still proposed it.
    private void noteWhatIsNoLongerProposed(Version version) {
        if (!versions.newest(version.report()).id().equals(version.id())) return;
        versions.newestBefore(version).ifPresent(before -> noteWhatIsGone(before, version));
    }

    private void noteWhatIsGone(Version before, Version version) {
        Set<UUID> gone = new HashSet<>(candidates.itemsIn(before.id()));
        gone.removeAll(candidates.itemsIn(version.id()));
        for (Item item : items.all(gone)) {
            trail.add(
                    Actor.SYSTEM,
                    "item.no-longer-proposed",
                    item.id().toString(),
                    item.unit(),
                    Map.of("version", version.number(), "digest", version.digest()));
        }
    }
}
