package org.taizhang.extract.reading;

import java.util.List;
import org.taizhang.extract.outline.Role;
import org.taizhang.extract.topic.Topic;

/// A node of the outline with its topics.
public record SectionReading(
        String id,
        int level,
        String marker,
        String heading,
        Role role,
        int start,
        int end,
        List<Topic> topics,
        double confidence,
        List<Doubt> doubts,
        List<SectionReading> children) {
    public SectionReading {
        topics = List.copyOf(topics);
        doubts = List.copyOf(doubts);
        children = List.copyOf(children);
    }
}
