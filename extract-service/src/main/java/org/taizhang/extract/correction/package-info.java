/// What people correct in a reading, and the reading with it.
///
/// Owns the table `correction`: a correction stays when the upload is read anew. [FindReading] finds what a caller may
/// see, [CorrectReading] takes a correction. Start with [CorrectReading].
@NullMarked
package org.taizhang.extract.correction;

import org.jspecify.annotations.NullMarked;
