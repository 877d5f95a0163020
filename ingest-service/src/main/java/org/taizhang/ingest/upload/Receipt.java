package org.taizhang.ingest.upload;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.Caller;

/// 回执: what the sender holds in hand.
///
/// @param name of the file, which may name a person; null for systems, as are the note and who handed it in
/// @param state `received`, `read`, `unreadable` or `withdrawn`
/// @param reason why it is unreadable: a stable code
/// @param reports how many were found
/// @param duplicate true when these bytes of this unit had this receipt already
/// @param readAgain true when they had, were not read yet, and are given to be read again now; a reader that could not
/// read them before, and is the same, will not read them now
public record Receipt(
        UUID id,
        String number,
        @Nullable String name,
        long size,
        String sha256,
        String mediaType,
        String unit,
        @Nullable String campaign,
        @Nullable String note,
        Instant receivedAt,
        @Nullable String receivedBy,

        @Schema(enumeration = {"received", "read", "unreadable", "withdrawn"})
        String state,

        @Nullable String reason,
        int reports,
        boolean duplicate,
        boolean readAgain,
        @Nullable Instant withdrawnAt) {

    static Receipt of(Upload upload) {
        return of(upload, false, false);
    }

    static Receipt ofDuplicate(Upload upload) {
        return of(upload, true, false);
    }

    static Receipt ofReadAgain(Upload upload) {
        return of(upload, true, true);
    }

    Receipt asShownTo(Caller caller) {
        if (!caller.isIntegrator()) return this;
        return new Receipt(
                id,
                number,
                null,
                size,
                sha256,
                mediaType,
                unit,
                campaign,
                null,
                receivedAt,
                null,
                state,
                reason,
                reports,
                duplicate,
                readAgain,
                withdrawnAt);
    }

    private static Receipt of(Upload upload, boolean duplicate, boolean readAgain) {
        return new Receipt(
                upload.id(),
                upload.number(),
                upload.name(),
                upload.original().size(),
                upload.original().sha256(),
                upload.mediaType(),
                upload.unit(),
                upload.campaign(),
                upload.note(),
                upload.receivedAt(),
                upload.receivedByName(),
                upload.state().name().toLowerCase(Locale.ROOT),
                upload.reason(),
                upload.reports(),
                duplicate,
                readAgain,
                upload.withdrawnAt());
    }
}
