package org.taizhang.review.queue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to know of a task before it is opened.
///
/// @param count of what, where it is counted
record Reason(String code, @Nullable Integer count) {

    static List<Reason> of(Work work, @Nullable Demand demand) {
        var reasons = new ArrayList<Reason>();
        if (demand != null && demand.to().equals(work.step())) reasons.add(new Reason("sent-back", null));
        Work.SubjectFacts facts = work.subjectFacts();
        if (facts.round() > 1) reasons.add(new Reason("again", facts.round()));
        if (facts.errors() > 0) reasons.add(new Reason("to-mend", facts.errors()));
        if (facts.copied() > 0) reasons.add(new Reason("near-copy", facts.copied()));
        if (facts.evidence() > 0) reasons.add(new Reason("evidence", facts.evidence()));
        if (facts.openMeasures() > 0) reasons.add(new Reason("open-measures", facts.openMeasures()));
        work.doubts().forEach(doubt -> reasons.add(new Reason(doubt, null)));
        return List.copyOf(reasons);
    }
}
