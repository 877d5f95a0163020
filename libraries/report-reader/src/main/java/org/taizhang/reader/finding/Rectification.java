package org.taizhang.reader.finding;

import org.jspecify.annotations.Nullable;

/// A statement that ties found problems to measures or to being put right.
///
/// @param problems how many were found, where the report says so
/// @param measures how many measures answer them, where the report says so
/// @param source what found them
public record Rectification(
        int start,
        int end,
        @Nullable Integer problems,
        @Nullable Integer measures,
        Claim claim,
        String source,
        String section) {}
