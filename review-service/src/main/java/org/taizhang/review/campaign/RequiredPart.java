package org.taizhang.review.campaign;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// A part that a report must have.
///
/// @param title what people call it; a heading that holds these words is the part
/// @param topic code of the vocabulary; a section about it is the part, too
/// @param role of a section that is the part, too, such as `problems`
@Embeddable
public record RequiredPart(
        String title, @Nullable String topic, @Nullable String role) {}
