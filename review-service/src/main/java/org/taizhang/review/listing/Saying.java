package org.taizhang.review.listing;

import java.util.List;
import java.util.Locale;

/// Something typed that a line of a list has in it, or the name of its unit; found by the index on the
/// column `grams` of its table, so that it takes as long among very many.
///
/// @param units codes of those in whose name it stands
public record Saying(String words, List<String> units) {

    /// Where to look, in SQL.
    ///
    /// @param text expression
    /// @param unit column
    public record Line(String table, String text, String unit) {}

    public Saying {
        words = words.toLowerCase(Locale.ROOT);
        units = List.copyOf(units);
    }

    /// The condition, whose parameters begin with a name.
    ///
    /// @param line whose `grams_of` the column is
    public String in(Line line, String name, Where where) {
        where.with(name, words)
                .with(name + "_grams", Grams.indexed(words))
                .with(name + "_units", units.toArray(String[]::new));
        return "%1$s.grams @> cast(:%4$s_grams as int[]) and strpos(lower(%2$s), :%4$s) > 0 or %3$s = any(cast(:%4$s_units as text[]))"
                .formatted(line.table(), line.text(), line.unit(), name);
    }
}
