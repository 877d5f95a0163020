/// Reads reports: outline, topics, indicators, findings, warnings, each with its place in the text.
///
/// Owns readings (what was read from which upload with which version of the reader) and the analyses in the object
/// store. Consumes `upload.received` and `unit.changed`. Emits `upload.read` and `upload.unreadable`.
///
/// All packages up to `reading` are plain Java and run alike in a test, on the command line and here. Start with
/// [org.taizhang.extract.reading] for how a text is read, with [org.taizhang.extract.readings] for how an upload is.
@NullMarked
package org.taizhang.extract;

import org.jspecify.annotations.NullMarked;
