/// Two versions of a report beside each other: which sentences, warnings and candidates changed, and what became of
/// each thing that a return demanded.
///
/// Owns: nothing; all of it is read off the two versions. Start here: [TextDifference], [CompareVersions].
@NullMarked
package org.taizhang.review.comparison;

import org.jspecify.annotations.NullMarked;
