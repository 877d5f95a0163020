package org.taizhang.review.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A cell as it was filled.
///
/// @param text without spaces around, as it was before it was kept from being taken for a formula; of a number, its
///     digits
/// @param day that its number is as a date; null where it is none
/// @param computed whether it is a formula, or what a failed one left
public record Filled(String text, @Nullable LocalDate day, boolean computed) {

    public static final Filled EMPTY = new Filled("", null, false);

    public boolean isEmpty() {
        return text.isEmpty() && !computed;
    }
}
