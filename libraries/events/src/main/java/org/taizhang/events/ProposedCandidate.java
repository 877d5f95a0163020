package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passage of a version that is proposed for the ledger.
///
/// @param candidate id of the candidate
/// @param kind `problem`, `commitment` or `rectification`
/// @param state `proposed`, or the answer that the same words got before: `accepted` or `rejected`
/// @param item that it opened, if it is accepted
public record ProposedCandidate(
        UUID candidate, String kind, String state, @Nullable UUID item) {}
