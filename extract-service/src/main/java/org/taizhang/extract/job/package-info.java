/// What is to be read, and the reading of it.
///
/// Owns the table `reading_job`. Consumes `upload.received`, `upload.withdrawn`, `split.confirmed` and
/// `reading.requested`. Emits `upload.read` and `upload.unreadable`. [WantReading] writes down that an
/// upload is to be read: a [Job].
/// [Readers] do the jobs: [ReadUpload] has the file read in a worker process and stores the analysis,
/// [RecordReading] writes the outcome down together with its event, [PutBack] keeps what could not be done.
/// Start with [Job].
@NullMarked
package org.taizhang.extract.job;

import org.jspecify.annotations.NullMarked;
