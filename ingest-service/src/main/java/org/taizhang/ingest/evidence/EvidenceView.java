package org.taizhang.ingest.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Evidence as people see it.
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,
        UUID item,
        String unit,
        String name,
        long size,
        String sha256,
        String mediaType,
        LocalDate effectiveDate,
        Instant receivedAt,
        String receivedBy) {}
