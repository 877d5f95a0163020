package org.taizhang.review.savedview;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SavedView", description = "Filters of a list under a name; only whoever saved them sees them")
record SavedView(
        UUID id,

        @Schema(
                enumeration = {"queue", "reports", "items"},
                description = "the list")
        String page,

        String name,

        @Schema(description = "as the address of the list has them, without the `?`")
        String query) {}
