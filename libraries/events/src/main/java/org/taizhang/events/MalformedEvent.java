package org.taizhang.events;

/// What arrived is no event of ours, whatever is wrong with it: to read it again is of no use.
public final class MalformedEvent extends IllegalArgumentException {

    MalformedEvent(String why) {
        super(why);
    }

    MalformedEvent(String why, Throwable cause) {
        super(why, cause);
    }
}
