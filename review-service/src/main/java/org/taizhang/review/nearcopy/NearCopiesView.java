package org.taizhang.review.nearcopy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NearCopies", description = "What a report has in common with others that the caller sees")
record NearCopiesView(
        @Schema(description = "false: the version that is shown waits to be compared; ask again in some seconds")
        boolean compared,

        @Schema(description = "the most alike first") List<NearCopyView> items) {}
