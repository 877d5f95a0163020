/// Readings: what was read from which upload with which version of the reader, and what people corrected in it.
///
/// [UploadReceivedConsumer] hears of an upload, [ReadUpload] has it read in a worker process and stores the analysis,
/// [RecordReading] writes the outcome down together with its event. [CorrectReading] takes corrections, [ReadAgain]
/// has an upload read again; both, and the first reading, go through [DraftReading], which puts the corrections on
/// what the reader read.
@NullMarked
package org.taizhang.extract.readings;

import org.jspecify.annotations.NullMarked;
