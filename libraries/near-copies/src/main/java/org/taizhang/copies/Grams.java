package org.taizhang.copies;

/// A number for each run of [#LENGTH] letters of a text; equal runs have equal numbers.
final class Grams {

    /// As long as a clause: shorter runs are shared by chance, longer ones miss what was changed a
    /// little.
    static final int LENGTH = 12;

    /// Of a run with a break in it.
    static final int NONE = 0;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LEAVING = power(LENGTH);

    private final int[] numbers;

    private Grams(int[] numbers) {
        this.numbers = numbers;
    }

    static Grams of(Letters letters) {
        int[] numbers = new int[Math.max(0, letters.size() - LENGTH + 1)];
        long rolling = 0;
        int lastBreak = -1;
        for (int at = 0; at < letters.size(); at++) {
            if (letters.at(at) == Letters.BREAK) lastBreak = at;
            rolling = rolling * BASE + letters.at(at);
            int first = at - LENGTH + 1;
            if (first > 0) rolling -= LEAVING * letters.at(first - 1);
            if (first >= 0) numbers[first] = lastBreak >= first ? NONE : mixed(rolling);
        }
        return new Grams(numbers);
    }

    int size() {
        return numbers.length;
    }

    /// Of the run that begins with this letter.
    int at(int letter) {
        return numbers[letter];
    }

    private static long power(int exponent) {
        long power = 1;
        for (int n = 0; n < exponent; n++) power *= BASE;
        return power;
    }

    /// Every bit of the sum has a say in each bit of the number. Never [#NONE].
    private static int mixed(long sum) {
        long mixed = (sum ^ (sum >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        int number = (int) (mixed ^ (mixed >>> 32));
        return number == NONE ? 1 : number;
    }
}
