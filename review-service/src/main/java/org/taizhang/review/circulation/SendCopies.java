package org.taizhang.review.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Invalid;

/// Sends a report or item to named persons who may see it. It moves nothing: what waits, waits for whom it waited.
@ApplicationScoped
class SendCopies {

    private final FindSubject findSubject;
    private final ReaderRepository readers;
    private final CopyRepository copies;
    private final TrailRepository trail;
    private final TellDay day;

    SendCopies(
            FindSubject findSubject,
            ReaderRepository readers,
            CopyRepository copies,
            TrailRepository trail,
            TellDay day) {
        this.findSubject = findSubject;
        this.readers = readers;
        this.copies = copies;
        this.trail = trail;
        this.day = day;
    }

    /// @param people ids
    record Wish(
            String about,
            UUID subject,
            Set<String> people,
            @Nullable String note) {}

    @Transactional
    void send(Wish wish, Person by) {
        Copied what = findSubject.of(wish.about(), wish.subject(), by);
        List<Actor> chosen = readers.of(what.unit()).stream()
                .filter(one -> wish.people().contains(one.id()) && !by.isSame(one))
                .toList();
        if (chosen.size() < wish.people().size())
            throw Invalid.field("people", "抄送对象应是能看到本件的其他人。", "others who see it");
        Instant now = day.now();
        chosen.forEach(one -> copies.put(what, new Copy(UUID.randomUUID(), one, by.actor(), wish.note(), now)));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("copiedTo", String.join("、", chosen.stream().map(Actor::name).toList()));
        if (wish.note() != null) detail.put("note", wish.note());
        trail.add(new Act(by.actor(), what.about() + ".copied", what.subject().toString(), what.unit(), detail));
    }
}
