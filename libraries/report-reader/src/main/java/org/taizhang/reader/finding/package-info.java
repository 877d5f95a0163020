/// What a report admits, promises and claims to have put right, what it cites and whom it names.
///
/// Owns: problems, commitments, rectification claims, citations, persons, personal data.
@NullMarked
package org.taizhang.reader.finding;

import org.jspecify.annotations.NullMarked;
