package org.taizhang.review.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.audit.Entry;
import org.taizhang.review.audit.TrailRepository;
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
        seen.mustBe(current, () -> changedSince(subject));
    }

    private Conflict changedSince(UUID subject) {
        List<Entry> acts = trail.of(subject.toString());
        return acts.isEmpty() ? Conflict.changedSince() : changedBy(acts.getLast());
    }

    private static Conflict changedBy(Entry last) {
        String name = last.actor().name();
        String at = ChinaDay.minute(last.at());
        return Conflict.changedSince(
                new Words(
                        "内容在您打开之后已由 %s 于 %s 改动".formatted(name, at),
                        "It has changed since you opened it: %s, %s".formatted(name, at)),
                last.action());
    }
}
