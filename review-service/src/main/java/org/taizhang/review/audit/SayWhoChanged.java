package org.taizhang.review.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.person.Actor;
import org.taizhang.web.ChinaDay;
import org.taizhang.web.match.SeenTags;
import org.taizhang.web.match.Tag;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Words;

/// Refuses a change of what somebody else has changed since it was seen, and says who.
@ApplicationScoped
public class SayWhoChanged {

    private final SeenTags seen;
    private final TrailRepository trail;

    SayWhoChanged(SeenTags seen, TrailRepository trail) {
        this.seen = seen;
        this.trail = trail;
    }

    /// @param current of the thing, which is held
    /// @param subject in whose trail its changes stand
    public void mustBe(Tag current, UUID subject) {
        mustBe(current, subject.toString());
    }

    /// @param subject that has a code and no id
    public void mustBe(Tag current, String subject) {
        seen.mustBe(current, () -> changedSince(subject));
    }

    /// Where what was seen is named in another way than by its tag.
    public Conflict changedSince(String subject) {
        List<Entry> acts = trail.of(subject);
        if (acts.isEmpty()) return Conflict.changedSince();
        Entry last = acts.getLast();
        return changedBy(last.actor(), last.at(), last.action());
    }

    /// Where the trail does not say it.
    public static Conflict changedBy(Actor by, Instant when, String act) {
        String name = by.name();
        String at = ChinaDay.minute(when);
        return Conflict.changedSince(
                new Words(
                        "内容在您打开之后已由 %s 于 %s 改动".formatted(name, at),
                        "It has changed since you opened it: %s, %s".formatted(name, at)),
                act);
    }
}
