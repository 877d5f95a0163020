package org.taizhang.review.report;

import jakarta.persistence.Embeddable;

/// What was read in a version, in numbers.
///
/// @param warnings all of them, errors included
/// @param namesProblems whether it has a part that admits problems
/// @param claimsAllDone whether it says that all is put right
@Embeddable
public record Counts(
        int warnings,
        int errors,
        int problems,
        int commitments,
        int rectifications,
        boolean namesProblems,
        boolean claimsAllDone) {}
