/// What a report admits, promises and claims to have put right, and what it cites.
///
/// Owns: problems, commitments, rectification claims, citations.
@NullMarked
package org.taizhang.reader.finding;

import org.jspecify.annotations.NullMarked;
