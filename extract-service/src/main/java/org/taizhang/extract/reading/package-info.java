/// Readings: what was read from which upload with which version of the reader, and what people corrected in it.
///
/// [UploadReceivedConsumer] hears of an upload and [WantReading] writes down that it is to be read: a [Job].
/// [Readers] do the jobs: [ReadUpload] has the file read in a worker process and stores the analysis, [RecordReading]
/// writes the outcome down together with its event, [PutBack] keeps what could not be done. [CorrectReading] takes
/// corrections, [ReadAgain] has an upload read again; both, and the first reading, go through [DraftReading], which
/// puts the corrections on what the reader read.
@NullMarked
package org.taizhang.extract.reading;

import org.jspecify.annotations.NullMarked;
