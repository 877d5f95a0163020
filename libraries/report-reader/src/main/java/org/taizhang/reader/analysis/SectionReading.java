package org.taizhang.reader.analysis;

import java.util.List;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.topic.Topic;

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
