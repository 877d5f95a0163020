package org.taizhang.reader.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.entry.Entry;
import org.taizhang.reader.entry.EntryKind;
import org.taizhang.reader.finding.Commitment;
import org.taizhang.reader.finding.Problem;
import org.taizhang.reader.finding.Rectification;
import org.taizhang.reader.finding.RectificationReader;
import org.taizhang.reader.text.Span;

/// Makes one of what an entry says as a whole and of what was found in its sentences: its problem, and
/// one claim of what has become of it, instead of what each sentence of it would say for itself.
///
/// @param entries in reading order, none within another
record WithEntries(List<Entry> entries, String text) {
    private static final String TOLD = "针对";

    /// A problem that is listed, by a heading, a label or a row, is one, whoever found it; 针对…问题，…
    /// tells what was done and admits nothing, unless a sentence of it does.
    List<Problem> problems(List<Problem> found) {
        List<Problem> all = new ArrayList<>();
        Set<Entry> admitted = new LinkedHashSet<>();
        entries.stream().filter(this::isListed).forEach(admitted::add);
        for (Problem problem : found) {
            Entry around = around(problem.start());
            if (around == null) {
                all.add(problem);
            } else {
                admitted.add(around);
            }
        }
        admitted.forEach(entry ->
                all.add(new Problem(entry.problem().start(), entry.problem().end(), entry.section())));
        all.sort(Comparator.comparingInt(Problem::start));
        return all;
    }

    private boolean isListed(Entry entry) {
        int from = Math.min(entry.start(), entry.problem().start());
        return entry.kind() == EntryKind.PROBLEM
                && !text.substring(from, entry.problem().start()).contains(TOLD);
    }

    List<Commitment> commitments(List<Commitment> found) {
        List<Commitment> all = new ArrayList<>();
        found.stream().filter(commitment -> around(commitment.start()) == null).forEach(all::add);
        entries.stream()
                .filter(entry -> entry.kind() == EntryKind.COMMITMENT)
                .forEach(entry -> all.add(
                        new Commitment(entry.problem().start(), entry.problem().end(), entry.section())));
        all.sort(Comparator.comparingInt(Commitment::start));
        return all;
    }

    /// A claim that counts what was put right stays; an entry without one is a claim itself.
    List<Rectification> rectifications(List<Rectification> found, RectificationReader reader) {
        List<Rectification> all = new ArrayList<>();
        Set<Entry> claimed = new HashSet<>();
        for (Rectification claim : found) {
            Entry around = around(claim.start());
            boolean counted = claim.problems() != null || claim.measures() != null;
            if (around == null || counted) {
                all.add(claim);
            }
            if (around != null && counted) {
                claimed.add(around);
            }
        }
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.PROBLEM && !claimed.contains(entry)) {
                Span place = entry.result() == null ? entry.span() : entry.result();
                String source = reader.source(entry.problem());
                all.add(new Rectification(
                        place.start(), place.end(), null, null, entry.state(), source, entry.section()));
            }
        }
        all.sort(Comparator.comparingInt(Rectification::start));
        return all;
    }

    /// The entry that a place lies in.
    private @Nullable Entry around(int place) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && place < entries.get(low - 1).end() ? entries.get(low - 1) : null;
    }
}
