package org.taizhang.reader.correction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What a person says of a report instead of what was read.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Title.class, name = "title"),
    @JsonSubTypes.Type(value = Change.Unit.class, name = "unit"),
    @JsonSubTypes.Type(value = Change.Year.class, name = "year"),
    @JsonSubTypes.Type(value = Change.Topics.class, name = "topic"),
    @JsonSubTypes.Type(value = Change.Ruling.class, name = "finding")
})
public sealed interface Change {

    record Title(String title) implements Change {}

    record Unit(String unit) implements Change {}

    record Year(int year) implements Change {}

    /// @param topics codes of the closed vocabulary, the first the foremost; empty says that it has none
    record Topics(SectionAnchor section, List<String> topics) implements Change {
        public Topics {
            topics = List.copyOf(topics);
        }
    }

    /// A finding is one, or is none. People say so no more by a correction, since it made a new version of a report
    /// that may be under approval: the review service keeps judgements beside the versions. Rulings of before hold.
    ///
    /// @param read the finding as it was read, for readers that do not read it any more
    record Ruling(FindingAnchor finding, boolean accepted, String reason, ObjectNode read) implements Change {
        public Ruling {
            read = read.deepCopy();
        }
    }

    /// `title`, `unit`, `year`, `topic` or `finding`.
    default String what() {
        return switch (this) {
            case Title _ -> "title";
            case Unit _ -> "unit";
            case Year _ -> "year";
            case Topics _ -> "topic";
            case Ruling _ -> "finding";
        };
    }

    /// True when the one takes the place of the other.
    default boolean isOfTheSameAs(Change other) {
        return switch (this) {
            case Title _ -> other instanceof Title;
            case Unit _ -> other instanceof Unit;
            case Year _ -> other instanceof Year;
            case Topics mine -> other instanceof Topics its && mine.section().equals(its.section());
            case Ruling mine -> other instanceof Ruling its && mine.finding().isSameAs(its.finding());
        };
    }
}
