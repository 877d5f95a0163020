package org.taizhang.review.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
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
