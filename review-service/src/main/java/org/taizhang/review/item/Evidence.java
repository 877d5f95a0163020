package org.taizhang.review.item;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A file that was taken to an item; the file itself is with the ingest service.
///
/// @param effectiveDate the date that its content speaks of
@Embeddable
public record Evidence(UUID evidence, String sha256, LocalDate effectiveDate, Instant receivedAt) {}
