/// `./taizhang bench review`: a season of reports as a city has it, and how long its lists, counts, searches and
/// decisions take, at one size and at twenty times that size.
@NullMarked
package org.taizhang.bench.review;

import org.jspecify.annotations.NullMarked;
