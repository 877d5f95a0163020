package org.taizhang.format.word;

/// One level of a list of Word: how its number looks and runs.
///
/// @param template the number with its marks; a character below nine stands for the number of the level of that index
/// @param restart 0 never restarts, n only after a level above n, -1 after any higher level
/// @param legal all numbers of the template in decimal, whatever their levels say
record ListLevel(int start, String format, String template, int restart, boolean legal) {
    static final int COUNT = 9;
    static final String BULLET = "bullet";
    static final String DECIMAL = "decimal";

    ListLevel followedBy(String gap) {
        return new ListLevel(start, format, template + gap, restart, legal);
    }

    boolean restartsAfter(int level) {
        return restart != 0 && (restart < 0 || level < restart);
    }
}
