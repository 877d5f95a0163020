package org.taizhang.reader.topic;

import java.util.List;
import org.taizhang.reader.text.Span;

/// A topic of a section. The score says how sure the reader is: of those scored 0.9 or more, nine in ten are right.
public record Topic(String topic, double score, List<Span> evidence) {
    public Topic {
        evidence = List.copyOf(evidence);
    }
}
