package org.taizhang.review.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/// How surely a version was read.
///
/// @param confidence 0 to 1
/// @param doubts codes of why it is not 1, those of the whole report first
@Embeddable
public record Confidence(
        double confidence,
        @Column(columnDefinition = "text[]") List<String> doubts) {

    public static final Confidence FULL = new Confidence(1, List.of());

    public Confidence {
        doubts = List.copyOf(doubts);
    }
}
