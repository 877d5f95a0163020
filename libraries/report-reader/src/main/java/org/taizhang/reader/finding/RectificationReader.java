package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.outline.SectionIndex;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;

/// Finds the statements that tie found problems to measures or to being put right.
///
/// A sentence is looked at only where it says 整改, 问题清单 or the like, or counts found problems. Its numbers are
/// paired as they come: problems, then the measures that answer them. A sentence that counts nothing is one claim.
public final class RectificationReader {
    private static final Pattern MENDED =
            Pattern.compile("(?:已|已经)(?:全部)?(?:完成整改|整改完成|整改到位|完成|整改|销号|办结)(?:问题)?(\\d{1,4})[个项条件]");

    private final Scan scan;
    private final String text;
    private final SectionIndex index;
    private final Counts counts;
    private final Claims claims;

    public RectificationReader(Scan scan, SectionIndex index, List<Indicator> indicators) {
        this.scan = scan;
        this.text = scan.text();
        this.index = index;
        this.counts = new Counts(scan, indicators);
        this.claims = new Claims(scan, counts);
    }

    public List<Rectification> rectifications() {
        List<Rectification> found = new ArrayList<>();
        for (Span sentence : sentences()) {
            Section section = index.at(sentence.start());
            if (section.role() == Role.BODY) {
                addSentence(sentence, section, found);
            } else if (section.role() == Role.PREAMBLE) {
                addCounted(sentence, section, found);
            }
        }
        for (Section section : index.flat()) {
            if (section.role() == Role.PROBLEMS || section.role() == Role.NEXT_STEPS) {
                addPlanned(section, found);
            }
        }
        found.sort(Comparator.comparingInt(Rectification::start));
        return found;
    }

    /// What found the problem that stands here.
    public String source(Span problem) {
        Section section = index.at(problem.start());
        return claims.source(problem, problem, section);
    }

    private void addPlanned(Section section, List<Rectification> found) {
        for (Span sentence : scan.sentences(section.body())) {
            Span planned = claims.planned(sentence);
            if (planned != null && index.idAt(planned.start()).equals(section.id())) {
                found.add(new Rectification(
                        planned.start(), planned.end(), null, null, Claim.PLANNED, "自查", section.id()));
            }
        }
    }

    /// The parts between full stops and semicolons that can hold a claim.
    private List<Span> sentences() {
        var found = new TreeSet<Span>(Comparator.comparingInt(Span::start));
        for (Hit hit : scan.hits(WordKind.MENDING)) {
            found.add(part(hit.start()));
        }
        for (Hit hit : scan.hits(WordKind.MEASURE)) {
            found.add(part(hit.start()));
        }
        return List.copyOf(found);
    }

    private Span part(int at) {
        Span sentence = scan.sentence(at);
        int start = sentence.start();
        int end = sentence.end();
        for (int semicolon = text.indexOf('；', start, end);
                semicolon >= 0;
                semicolon = text.indexOf('；', Math.min(semicolon + 1, end), end)) {
            if (semicolon < at) {
                start = semicolon + 1;
            } else {
                end = semicolon;
            }
        }
        return new Span(start, end);
    }

    private void addSentence(Span sentence, Section section, List<Rectification> found) {
        StatedStatus status = StatedStatus.in(scan, sentence);
        if (status != null) {
            Span place = status.place();
            String source = claims.source(place, sentence, section);
            found.add(new Rectification(place.start(), place.end(), null, null, status.claim(), source, section.id()));
            return;
        }
        int before = found.size();
        addCounted(sentence, section, found);
        boolean some = found.size() > before;
        int end = some ? found.getLast().end() : sentence.start();
        if (end < sentence.end()) {
            addUncounted(new Span(end, sentence.end()), section, some, found);
        }
    }

    /// What the preamble says of rectification without a number is what the whole report is about, and no claim.
    private void addCounted(Span sentence, Section section, List<Rectification> found) {
        List<Pair> pairs = pairs(counts.in(sentence));
        for (int i = 0; i < pairs.size(); i++) {
            int limit = limit(pairs, i, sentence);
            Rectification claim = counted(pairs.get(i), sentence, limit, section);
            if (claim != null) {
                found.add(claim);
            }
        }
    }

    /// What is said of measures listed together is said of each: the reach ends where other problems are counted.
    private static int limit(List<Pair> pairs, int of, Span sentence) {
        for (Pair next : pairs.subList(of + 1, pairs.size())) {
            if (next.problems != null || pairs.get(of).problems != null) {
                return next.start;
            }
        }
        return sentence.end();
    }

    private static final class Pair {
        final int start;
        int end;

        @Nullable
        Integer problems;

        @Nullable
        Integer measures;

        boolean measuresNamed;
        boolean ofMending;

        Pair(int start) {
            this.start = start;
        }
    }

    private static List<Pair> pairs(List<Counts.Count> counted) {
        List<Pair> pairs = new ArrayList<>();
        Pair open = null;
        for (int i = 0; i < counted.size(); i++) {
            Counts.Count count = counted.get(i);
            boolean answered = counted.subList(i, counted.size()).stream().anyMatch(later -> !later.found());
            if (open == null || open.measuresNamed || (open.problems != null && !answered)) {
                open = new Pair(count.span().start());
                pairs.add(open);
            }
            if (count.found()) {
                open.problems = count.value();
            } else {
                open.measures = count.value();
                open.measuresNamed = true;
                open.ofMending |= count.mending();
            }
            open.end = count.span().end();
        }
        return pairs;
    }

    private @Nullable Rectification counted(Pair pair, Span sentence, int limit, Section section) {
        var reach = new Span(claims.clauseAt(sentence, pair.start), Math.max(pair.end, limit));
        boolean partly = claims.isPartly(reach, pair.problems);
        boolean completed = claims.isCompletedEach(scan.sentence(pair.start))
                || claims.isWholly(reach, pair.problems)
                || claims.isCompleted(reach, pair.problems == null ? pair.measures : pair.problems)
                || (pair.problems != null
                        && !pair.measuresNamed
                        && claims.isMendedItself(new Span(reach.start(), pair.end)));
        boolean pairOfBoth = pair.problems != null && pair.measuresNamed;
        boolean stated =
                pairOfBoth || completed || partly || claims.goesOn(reach) || (pair.measuresNamed && pair.ofMending);
        if (!stated
                || (!pair.measuresNamed && claims.isForOthers(new Span(reach.start(), pair.end), reach, sentence))) {
            return null;
        }
        Claim later = pair.problems == null || completed || partly ? Claim.STATED : mended(sentence, pair.problems);
        Claim claim = completed || later == Claim.COMPLETED
                ? Claim.COMPLETED
                : later == Claim.ONGOING || partly || claims.goesOn(reach) || claims.isCarriedOut(reach)
                        ? Claim.ONGOING
                        : Claim.STATED;
        int start = claims.clauseStart(sentence, pair.start);
        int end = completed ? claims.completedEnd(reach, pair.end) : pair.end;
        return new Rectification(
                start,
                end,
                pair.problems,
                pair.measures,
                claim,
                claims.source(sentence, sentence, section),
                section.id());
    }

    /// What the next sentence of the section says of the problems that this one counts: 截至目前，已完成整改21个.
    private Claim mended(Span sentence, int problems) {
        Section section = index.at(sentence.start());
        if (sentence.end() + 1 >= section.own().end()) {
            return Claim.STATED;
        }
        Matcher mended = MENDED.matcher(text)
                .region(sentence.end(), scan.sentence(sentence.end() + 1).end());
        if (!mended.find()) {
            return Claim.STATED;
        }
        int count = Integer.parseInt(mended.group(1));
        return count < problems ? Claim.ONGOING : count == problems ? Claim.COMPLETED : Claim.STATED;
    }

    private void addUncounted(Span rest, Section section, boolean ownFinder, List<Rectification> found) {
        for (Span reach : claims.uncounted(rest, section, ownFinder)) {
            boolean completed = claims.isCompleted(reach, null) || claims.isTaskCompleted(reach);
            Claim claim = completed ? Claim.COMPLETED : Claim.ONGOING;
            String source = claims.source(reach, rest, section);
            // 持续狠抓问题整改 names neither how many problems nor whose.
            if (!completed && source.equals(Claims.OWN) && !namesSomething(reach)) {
                continue;
            }
            found.add(new Rectification(reach.start(), reach.end(), null, null, claim, source, section.id()));
        }
    }

    private boolean namesSomething(Span reach) {
        for (int at = reach.start(); at < reach.end(); at++) {
            if (Characters.isDigit(text.charAt(at)) || "《“".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
