/// Reads what is uploaded, with the report-reader, and keeps what was read and what people corrected in it.
///
/// Owns readings (what was read from which upload with which version of the reader) and the analyses in the object
/// store. Consumes `upload.received`, `upload.withdrawn` and `unit.changed`. Emits `upload.read` and
/// `upload.unreadable`.
///
/// Start with [org.taizhang.extract.job] for how an upload is read; how a text is, says the package
/// `org.taizhang.reader`.
@NullMarked
package org.taizhang.extract;

import org.jspecify.annotations.NullMarked;
