package org.taizhang.review.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.taizhang.review.audit.Entry;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;

/// What was done to a subject, with the names of who did it.
@ApplicationScoped
public class ShowTrail {

    private final TrailRepository trail;
    private final NamePeople namePeople;

    ShowTrail(TrailRepository trail, NamePeople namePeople) {
        this.trail = trail;
        this.namePeople = namePeople;
    }

    /// The same of several, by subject; nothing of those that nothing was done to.
    ///
    /// @param subjects that the reader sees
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<TrailEntryView>> of(Set<UUID> subjects, Person reader) {
        List<Entry> entries = trail.of(subjects.stream().map(UUID::toString).toList());
        NamePeople.Names names =
                namePeople.of(entries.stream().map(Entry::actor).toList(), reader);
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> UUID.fromString(entry.subject()),
                        Collectors.mapping(entry -> TrailEntryView.of(entry, names), Collectors.toList())));
    }

    /// Oldest first.
    ///
    /// @param subject that the reader sees
    @Transactional(Transactional.TxType.MANDATORY)
    public List<TrailEntryView> of(UUID subject, Person reader) {
        List<Entry> entries = trail.of(subject.toString());
        return TrailEntryView.of(
                entries, namePeople.of(entries.stream().map(Entry::actor).toList(), reader));
    }
}
