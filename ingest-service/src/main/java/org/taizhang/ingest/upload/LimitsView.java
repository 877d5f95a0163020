package org.taizhang.ingest.upload;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UploadLimits", description = "What an upload may be, so that nobody has to find out by being refused")
record LimitsView(
        @Schema(description = "bytes of one file") long file,

        @Schema(description = "how names of files end that can hold a report; the content decides")
        List<String> endings,

        @Schema(description = "documents in one zip") int documents,

        @Schema(description = "bytes of one unpacked file of a zip")
        long entry,

        @Schema(description = "bytes of all that a zip unpacks to")
        long unpacked,

        @Schema(description = "pages of all documents together")
        int pages,

        @Schema(description = "characters of the note") int note) {

    static LimitsView of(UploadConfig config) {
        UploadConfig.Reader reader = config.reader();
        return new LimitsView(
                config.largest().asLongValue(),
                FileKind.ENDINGS,
                reader.documents(),
                reader.entry().asLongValue(),
                reader.unpacked().asLongValue(),
                reader.pages(),
                ReceiveRequest.LONGEST_NOTE);
    }
}
