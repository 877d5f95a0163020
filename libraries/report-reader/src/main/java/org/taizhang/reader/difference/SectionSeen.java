package org.taizhang.reader.difference;

import com.fasterxml.jackson.databind.JsonNode;

/// A section of one of the two readings; the place is one in that reading's text.
public record SectionSeen(String id, String marker, String heading, int start, int end) {

    static SectionSeen of(JsonNode section) {
        return new SectionSeen(
                section.path("id").asText(),
                section.path("marker").asText(),
                section.path("heading").asText(),
                section.path("start").asInt(),
                section.path("end").asInt());
    }

    boolean isCalledAs(SectionSeen other) {
        return marker.equals(other.marker) && heading.equals(other.heading);
    }
}
