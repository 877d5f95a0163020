package org.taizhang.review.savedview;

import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "SavedView", description = "Filters of a list under a name; under it each reader sees what is theirs")
record SavedViewView(
        UUID id,

        @Schema(
                enumeration = {"queue", "reports", "items"},
                description = "the list")
        String page,

        String name,

        @Schema(description = "as the address of the list has them, without the `?`")
        String query,

        @Schema(description = "whether the caller made it, and so may change or end it")
        boolean mine,

        @Schema(description = "null: with nobody") @Nullable Shared shared) {

    /// @param by name of who made it
    @Schema(name = "ViewShared")
    record Shared(
            @Schema(
                    enumeration = {"unit", "below"},
                    description = "`unit`: with the people of the unit, `below`: also with those of the units below it")
            String reach,

            UnitRef unit,
            String by) {}

    static SavedViewView of(SavedView view, boolean mine, @Nullable UnitRef unit) {
        SavedView.Shared shared = view.shared();
        return new SavedViewView(
                view.id(),
                view.page(),
                view.name(),
                view.query(),
                mine,
                shared == null || unit == null
                        ? null
                        : new Shared(
                                shared.reach().name().toLowerCase(Locale.ROOT),
                                unit,
                                view.maker().name()));
    }
}
