/// Readings: what was read from which upload with which version of the reader, and what a caller sees of it.
///
/// Owns the table `reading` and the analyses in the object store. [DraftReading] makes a reading out of what a worker
/// answered, which is believed as little as the file was, and puts the corrections of people on it; [Seen] is the one
/// in force. Start with [Reading].
@NullMarked
package org.taizhang.extract.reading;

import org.jspecify.annotations.NullMarked;
