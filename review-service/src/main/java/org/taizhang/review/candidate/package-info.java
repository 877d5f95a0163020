/// What reports propose for the ledger, and what people answered.
///
/// Owns: candidates. Emits: `candidate.merged`, `candidate.rejected`. Start here: [Candidate], [ProposeCandidates].
@NullMarked
package org.taizhang.review.candidate;

import org.jspecify.annotations.NullMarked;
