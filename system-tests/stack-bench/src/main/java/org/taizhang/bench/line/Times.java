package org.taizhang.bench.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long each of many took, in milliseconds; safe for any number of threads.
public final class Times {
    private final List<Double> all = Collections.synchronizedList(new ArrayList<>());

    public void since(long began) {
        all.add((System.nanoTime() - began) / 1e6);
    }

    public int count() {
        return all.size();
    }

    /// The smallest that is not less than this share of all.
    public double percentile(int percent) {
        List<Double> sorted;
        synchronized (all) {
            sorted = all.stream().sorted().toList();
        }
        if (sorted.isEmpty()) return 0;
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    double quickest() {
        synchronized (all) {
            return all.stream().min(Double::compare).orElse(0.0);
        }
    }
}
