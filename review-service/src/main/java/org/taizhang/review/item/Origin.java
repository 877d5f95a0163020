package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an item stands on.
///
/// @param unit responsible for it
/// @param source title of the report or of the list
/// @param grounds the sentence, or whatever else says why
/// @param place null where no report says it
/// @param follows the item that it goes on from: one that rebounded or was carried over
public record Origin(
        String unit,
        String source,
        String category,
        String grounds,
        @Nullable Place place,
        @Nullable UUID follows) {

    /// Items that it goes on from, and that go on in it.
    ///
    /// @param follows one that rebounded or was carried over
    /// @param mergedInto the one that it goes on in, since it says the same
    /// @param merged those that go on in it
    @Embeddable
    public record Kin(
            @Nullable UUID follows,
            @Nullable UUID mergedInto,

            @Column(columnDefinition = "uuid[]") List<UUID> merged) {

        public Kin {
            merged = List.copyOf(merged);
        }

        static Kin after(@Nullable UUID follows) {
            return new Kin(follows, null, List.of());
        }

        Kin goingOnIn(UUID other) {
            return new Kin(follows, other, merged);
        }

        Kin joinedBy(UUID other) {
            return new Kin(
                    follows,
                    mergedInto,
                    Stream.concat(merged.stream(), Stream.of(other)).toList());
        }
    }

    /// One more sentence of a report that says the same and was merged into the item.
    ///
    /// @param title of the report
    /// @param start in UTF-16 code units of that version's text
    public record Sentence(UUID report, String title, UUID candidate, String text, int version, int start, int end) {}

    /// Where the sentence stands that the item is from, in UTF-16 code units of that version's text.
    @Embeddable
    public record Place(
            UUID report,
            UUID candidate,
            @Column(name = "place_version") int version,
            @Column(name = "place_start") int start,
            @Column(name = "place_end") int end) {}
}
