package org.taizhang.review.workbook;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// How a sheet is read.
///
/// @param column that a heading names, if any; the first of two that name the same counts
/// @param isHead whether a row that names these columns is the row of headings
/// @param most lines that it may have
public record Headings<C>(Function<String, Optional<C>> column, Predicate<Set<C>> isHead, int most) {}
