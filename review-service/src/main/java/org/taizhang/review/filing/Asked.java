package org.taizhang.review.filing;

import org.taizhang.review.report.Occasion;

/// What an upload answers to: reports are filed under it.
record Asked(Occasion occasion, int year) {}
