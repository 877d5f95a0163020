package org.taizhang.review.kind;

/// Is confirmed by its unit once in each period, with one click when nothing is new.
public sealed interface Confirmed extends Particulars permits Duty, Risk {

    Cycle cycle();
}
