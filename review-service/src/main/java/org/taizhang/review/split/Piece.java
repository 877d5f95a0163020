package org.taizhang.review.split;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A stretch of an upload, which is to be a report or belongs to none.
///
/// @param from first line; `to` is exclusive
/// @param apart why it is no report; null where it is to be one
/// @param title null where nobody knows it
/// @param unit code of the unit whose report it is; null where nobody knows
/// @param unitAsRead what the text calls the unit; null where it says nothing, or nobody has read that
/// piece. Once it is confirmed, what the unit is called in the reading of it
@Embeddable
public record Piece(
        @Column(name = "from_line") int from,
        @Column(name = "to_line") int to,
        @Nullable String apart,
        @Nullable String title,
        @Nullable String unit,
        @Nullable String unitAsRead,
        @Nullable Integer year) {

    /// A piece of lines that a person set apart.
    static final String DROPPED = "dropped";

    /// The same, its unit called so.
    Piece called(@Nullable String name) {
        return new Piece(from, to, apart, title, unit, name, year);
    }

    public boolean isReport() {
        return apart == null;
    }

    int lines() {
        return to - from;
    }

    boolean isSameStretch(Piece other) {
        return from == other.from && to == other.to;
    }

    /// Whether title, unit and year are known.
    boolean isSure() {
        return title != null && unit != null && year != null;
    }

    /// Whether both would be the same report of the same unit.
    boolean meets(Piece other) {
        return isReport()
                && other.isReport()
                && unit != null
                && unit.equals(other.unit)
                && Objects.equals(year, other.year);
    }
}
