package org.taizhang.bench;

import java.util.Arrays;
import java.util.Locale;

/// Two ways of going through the same files, measured in turns in one process, so that both meet the same machine.
///
/// A turn goes through the files until it has used a second of the processors. Before each turn the heap is collected
/// outside of the measure: a turn pays for its own garbage and for nobody else's. The first turns warm the compiler
/// and do not count; of the others the median does.
///
/// @param amount of one pass over the files, in `unit`
/// @param target how many times the rival's rate is wanted; 0 where nothing particular is
record Contest(String name, double amount, String unit, Contestant ours, Contestant rival, double target) {
    private static final int WARM_UP = 15;
    private static final int TURNS = 9;
    private static final double TURN_SECONDS = 1;

    interface Contestant {
        void pass() throws Exception;
    }

    /// @param ours and `rival` in units per processor second
    record Outcome(double ours, double rival) {
        double times() {
            return ours / rival;
        }
    }

    Outcome run() throws Exception {
        for (int turn = 0; turn < WARM_UP; turn++) {
            rate(ours);
            rate(rival);
        }
        double[] oursRates = new double[TURNS];
        double[] rivalRates = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            oursRates[turn] = rate(ours);
            rivalRates[turn] = rate(rival);
        }
        return new Outcome(median(oursRates), median(rivalRates));
    }

    private double rate(Contestant contestant) throws Exception {
        System.gc();
        double start = CpuTime.seconds();
        double used = 0;
        int passes = 0;
        while (used < TURN_SECONDS) {
            contestant.pass();
            passes++;
            used = CpuTime.seconds() - start;
        }
        return passes * amount / used;
    }

    private static double median(double[] rates) {
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    static String heading() {
        return "%-22s %12s %12s %8s %8s".formatted("per processor second", "ours", "rival", "times", "wanted");
    }

    String row(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%-22s %8.1f %-3s %8.1f %-3s %8.1f %8s %s",
                name,
                outcome.ours(),
                unit,
                outcome.rival(),
                unit,
                outcome.times(),
                target == 0 ? "" : "%.1f".formatted(target),
                outcome.times() >= target ? "" : "MISSED");
    }
}
