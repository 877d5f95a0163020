/// Decides on reports and keeps the ledger: rooms by capability.
///
/// Owns: units, routes and procedures, reports with their versions, the ledger, the queue, the audit trail.
/// Consumes: `upload.read` (from extract), `upload.received` and `evidence.received` (from ingest).
/// Emits: `unit.changed`, `report.*`, `upload.withdrawn`, `candidate.*`, `item.*`, `extension.*`, `plan.*`, `stage.*`.
///
/// `LayoutTest` lists the rooms, each of which stands on those before it. Start here: `procedure` for how anything is
/// decided, `filing` for how reports come in, `item` for a row of the ledger, `extension` for a room as small as can
/// be.
@NullMarked
package org.taizhang.review;

import org.jspecify.annotations.NullMarked;
