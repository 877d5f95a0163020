/// How readings become reports: matched to a unit and a year, or waiting for a person to say whose they are.
///
/// Consumes: `upload.read`. Emits: `report.extracted`, `report.revised`, `report.assigned`. Owns nothing; it fills
/// reports, candidates and the queue. Start here: [UploadReadConsumer], [TakeUpReading].
@NullMarked
package org.taizhang.review.filing;

import org.jspecify.annotations.NullMarked;
