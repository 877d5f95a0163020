/// Whom a report names, and which numbers of theirs it tells: what must not leave the service.
///
/// Owns: persons, personal data.
@NullMarked
package org.taizhang.reader.person;

import org.jspecify.annotations.NullMarked;
