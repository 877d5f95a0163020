/// Decides on reports and keeps the ledger.
///
/// Owns: units, reports with their versions, approvals, the rectification ledger, the queue, the audit trail.
/// Consumes: `upload.read` (from extract), `evidence.received` (from ingest).
/// Emits: `unit.changed`, `report.*`, `candidate.rejected`, `item.*`.
///
/// The features build on each other in this order: `audit`, `unit`, `queue`, `approval`, `report`, `ledger`, `intake`.
/// Start here: `intake` for how reports come in, `report` for how they are decided on, `ledger` for what comes of it.
@NullMarked
package org.taizhang.review;

import org.jspecify.annotations.NullMarked;
