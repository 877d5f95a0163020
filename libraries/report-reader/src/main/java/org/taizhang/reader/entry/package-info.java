/// Entries of a ledger that a report holds already: each found problem with what was done about it, in a rectification
/// report or in a table.
///
/// Start here: [EntryReader].
@NullMarked
package org.taizhang.reader.entry;

import org.jspecify.annotations.NullMarked;
