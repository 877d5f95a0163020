/// What a careful editor or supervisor would query, one rule to a class.
///
/// Owns: the catalogue of rules; the rules lie below by what they look at. Start here: `Rule`, then `Rules`.
@NullMarked
package org.taizhang.reader.warning;

import org.jspecify.annotations.NullMarked;
