package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.storage.ObjectStore;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.NotFound;

/// Shows uploads to those who may see their unit.
@ApplicationScoped
class FindUploads {

    private final UploadRepository uploads;
    private final UnitScope scope;
    private final ObjectStore store;

    FindUploads(UploadRepository uploads, UnitScope scope, ObjectStore store) {
        this.uploads = uploads;
        this.scope = scope;
        this.store = store;
    }

    /// @param unit the only one that is looked at
    /// @param words part of the name or the number
    record Wanted(@Nullable String unit, String words) {

        Wanted {
            words = words.strip().toLowerCase(Locale.ROOT);
        }
    }

    @Transactional
    Page<Receipt> page(Caller caller, Wanted wanted, @Nullable String cursor, int limit) {
        Set<String> units = scope.visibleTo(caller);
        String unit = wanted.unit();
        if (unit != null) {
            if (!units.contains(unit)) throw NotFound.of("单位", "unit", unit);
            units = Set.of(unit);
        }
        var listing = new Listing("uploads", wanted);
        Place from = listing.place(cursor, Place::of).orElse(Place.START);
        List<Upload> rows = uploads.page(units, wanted.words(), from.time(), from.id(), limit + 1);
        Found<Upload> found = Found.of(
                rows,
                uploads.countOf(units, wanted.words()),
                upload -> List.of(upload.receivedAt().toString(), upload.id().toString()));
        return Page.of(found, limit, listing, upload -> Receipt.of(upload).asShownTo(caller));
    }

    /// Of an upload in the list, newest first.
    private record Place(Instant time, UUID id) {

        /// Before every upload.
        static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

        static Place of(List<String> key) {
            return new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
        }
    }

    @Transactional
    Receipt receipt(Caller caller, UUID id) {
        return Receipt.of(visible(caller, id)).asShownTo(caller);
    }

    @Transactional
    Response content(Caller caller, UUID id, HttpHeaders asked) {
        Upload upload = visible(caller, id);
        return Attachment.of(upload.name(), upload.original(), store, asked);
    }

    private Upload visible(Caller caller, UUID id) {
        return uploads.visible(id, scope.visibleTo(caller)).orElseThrow(() -> NotFound.of("上传件", "upload", id));
    }
}
