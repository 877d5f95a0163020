/// Readings: what was read from which upload with which version of the reader.
///
/// [UploadReceivedConsumer] hears of an upload, [ReadUpload] has it read in a worker process and stores the analysis,
/// [RecordReading] writes the outcome down together with its event.
@NullMarked
package org.taizhang.extract.readings;

import org.jspecify.annotations.NullMarked;
