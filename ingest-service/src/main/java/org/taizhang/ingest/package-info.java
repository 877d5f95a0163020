/// Takes files in and stores the originals.
///
/// Owns uploads with their receipts, and evidence files. Consumes `upload.read`, `upload.unreadable` and
/// `upload.withdrawn` (so that a receipt shows its outcome) and `unit.changed`. Emits `upload.received` and
/// `evidence.received`.
///
/// Start with [org.taizhang.ingest.upload].
@NullMarked
package org.taizhang.ingest;

import org.jspecify.annotations.NullMarked;
