/// Lists 清单: named groups of items of one kind and year, from the draft to the archive.
///
/// Owns: lists and the lines of drafts. Emits: `list.issued`, `list.ended`, `list.archived`, `item.carried`,
/// `item.archived`. Start here: [LedgerList], [IssueList].
@NullMarked
package org.taizhang.review.lists;

import org.jspecify.annotations.NullMarked;
