package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;

/// What a sentence claims of its problems, and who found them.
final class Claims {
    private static final Words GOES_ON = Words.of("claims.txt", "going-on");
    private static final Words NAMES = Words.of("claims.txt", "named-after-mending");
    private static final Words CARRIED_OUT = Words.of("claims.txt", "carried-out");

    private static final Words COMPLETING = Words.of("claims.txt", "completing");
    private static final Words TASKS = Words.of("claims.txt", "tasks");
    private static final Words URGED = Words.of("claims.txt", "urged");
    private static final Words OTHERS = Words.of("claims.txt", "others");
    private static final Words TIED = Words.of("claims.txt", "tied");
    private static final Words REMEDIES = Words.of("claims.txt", "remedies");
    private static final Words MENDED_BY = Words.of("claims.txt", "mended-by");
    private static final Words OF_ALL = Words.of("claims.txt", "of-all");
    private static final Words CIRCUMSTANCES = Words.of("claims.txt", "circumstances");
    private static final Words DELIBERATING = Words.of("claims.txt", "deliberating");
    private static final Words SEARCHING = Words.of("claims.txt", "searching");
    private static final Words PREVENTION = Words.of("claims.txt", "prevention");

    private static final int WIDEST_GAP = 2;

    /// Nobody else is said to have found the problems.
    static final String OWN = "自查";

    private final Scan scan;
    private final String text;
    private final Counts counts;
    private final @Nullable Hit ofTitle;

    Claims(Scan scan, Counts counts) {
        this.scan = scan;
        this.text = scan.text();
        this.counts = counts;
        this.ofTitle = last(new Span(0, Math.max(0, text.indexOf('\n'))));
    }

    /// @param of how many there are to put right, null where that is not counted
    boolean isCompleted(Span reach, @Nullable Integer of) {
        for (Hit hit : scan.hits(WordKind.MENDED, reach)) {
            int clause = clauseAt(reach, hit.start());
            if (!URGED.anyIn(text, new Span(clause, hit.start())) && isOfAll(hit, of)) {
                return true;
            }
        }
        return false;
    }

    /// 完成市委巡察反馈意见整改, and not 完成集中整改，持续推进深度整改
    boolean isTaskCompleted(Span reach) {
        return !reach.of(text).contains("持续")
                && scan.clauses(reach).stream()
                        .map(clause -> clause.of(text))
                        .anyMatch(words -> COMPLETING.open(words) && TASKS.close(words));
    }

    /// 问题整改率均达100%: said of all that the sentence counted before.
    boolean isCompletedEach(Span sentence) {
        return scan.hits(WordKind.MENDED, sentence).stream()
                .anyMatch(hit -> hit.word().text().contains("均"));
    }

    /// 整改突出问题34个: what is counted is what was put right.
    boolean isMendedItself(Span clause) {
        String words = clause.of(text);
        return words.contains("整改") && !URGED.anyIn(words) && !GOES_ON.anyIn(words);
    }

    /// 反馈问题88个，已整改到位85个; 隐患312处，整改309处
    boolean isPartly(Span reach, @Nullable Integer of) {
        return of != null
                && Stream.concat(scan.hits(WordKind.MENDED, reach).stream(), mendedCounts(reach))
                        .map(hit -> counts.touching(hit.start(), hit.end()))
                        .anyMatch(mended -> mended != null && mended < of);
    }

    /// 隐患312处，整改312处
    boolean isWholly(Span reach, @Nullable Integer of) {
        return of != null
                && mendedCounts(reach)
                        .map(hit -> counts.touching(hit.start(), hit.end()))
                        .anyMatch(of::equals);
    }

    private Stream<Hit> mendedCounts(Span reach) {
        return scan.hits(WordKind.MENDING, reach).stream()
                .filter(hit -> MENDED_BY.contains(hit.word().text())
                        && hit.end() < text.length()
                        && Characters.isDigit(text.charAt(hit.end())));
    }

    /// 发现问题893个，已整改881个: so many of them, and not all.
    private boolean isOfAll(Hit hit, @Nullable Integer of) {
        String word = hit.word().text();
        if (OF_ALL.anyIn(word)) {
            return true;
        }
        Integer mended = counts.touching(hit.start(), hit.end());
        boolean isRate = hit.end() < text.length() && text.charAt(hit.end()) == '率';
        // 解决问题 without a number claims no more than that problems are solved.
        return mended == null ? !isRate && !word.endsWith("问题") : of != null && mended >= of;
    }

    int completedEnd(Span reach, int atLeast) {
        int end = atLeast;
        for (Hit hit : scan.hits(WordKind.MENDED, reach)) {
            end = Math.max(end, hit.end());
        }
        return end < text.length() && "%％".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    boolean goesOn(Span reach) {
        return GOES_ON.anyIn(text, reach);
    }

    boolean isCarriedOut(Span reach) {
        return CARRIED_OUT.anyIn(text, reach);
    }

    /// Problems of the public that were solved are work done, and no shortcomings put right.
    ///
    /// @param counted the clauses that count them
    /// @param reach the clauses that may say more of them
    boolean isForOthers(Span counted, Span reach, Span sentence) {
        String words = counted.of(text);
        if (words.contains("整改")) {
            return false;
        }
        List<Hit> mending = scan.hits(WordKind.MENDING, reach);
        boolean solved = !mending.isEmpty()
                && mending.stream().allMatch(hit -> hit.word().value().equals("of-others"));
        return OTHERS.anyIn(words) || (solved && !scan.has(WordKind.SOURCE, sentence));
    }

    /// What a sentence says will be done about the report's own shortcomings: 针对以上问题，将认真加以解决; null where it
    /// says nothing of them.
    @Nullable
    Span planned(Span sentence) {
        int end = -1;
        Hit opening = scan.first(WordKind.NEXT_STEP, sentence);
        boolean opens = opening != null
                && opening.start() == sentence.start()
                && opening.word().value().equals("of-problems");
        boolean future = opens && scan.has(WordKind.FUTURE, sentence);
        if (!future && text.indexOf("存在的问题", sentence.start(), sentence.end()) < 0) {
            return null;
        }
        for (Span clause : scan.clauses(sentence)) {
            String words = clause.of(text);
            boolean remedied = REMEDIES.anyIn(words);
            if (remedied && future) {
                end = clause.end();
                break;
            }
            if (remedied && words.contains("存在的问题")) {
                return clause;
            }
        }
        return end < 0 ? null : withoutEnd(new Span(sentence.start(), end));
    }

    private Span withoutEnd(Span sentence) {
        int end = sentence.end();
        while (end > sentence.start() && Scan.endsClause(text.charAt(end - 1))) {
            end--;
        }
        return new Span(sentence.start(), end);
    }

    /// The clauses without numbers that speak of putting right what somebody found: a claim for each of the finders
    /// that are named one after the other (抓好巡视反馈意见整改，落实考核反馈问题整改).
    ///
    /// @param ownFinder whether a claim has to name who found the problems: after a count the rest may speak of the
    /// same
    List<Span> uncounted(Span sentence, Section section, boolean ownFinder) {
        List<Span> found = new ArrayList<>();
        Mended open = null;
        int gap = 0;
        for (Span clause : scan.clauses(sentence)) {
            gap++;
            boolean ofTitle =
                    clause.start() < section.title().end() && section.title().length() > 0;
            if (ofTitle || !mends(clause) || isCircumstance(clause, sentence)) {
                continue;
            }
            String finder = finder(clause);
            boolean other = open != null && finder != null && open.finder != null && !finder.equals(open.finder);
            if (open != null && (gap > WIDEST_GAP || (other && !text.startsWith("特别是", clause.start())))) {
                open.addTo(found, ownFinder);
                open = null;
            }
            open = open == null ? new Mended(clause.start()) : open;
            open.end = clause.end();
            open.finder = finder == null ? open.finder : finder;
            open.tied |= isTied(clause) || isTied(new Span(sentence.start(), clause.end()));
            gap = 0;
        }
        if (open != null) {
            open.addTo(found, ownFinder);
        }
        return found;
    }

    private static final class Mended {
        final int start;
        int end;
        boolean tied;

        @Nullable
        String finder;

        Mended(int start) {
            this.start = start;
        }

        void addTo(List<Span> found, boolean ownFinder) {
            if (tied && (finder != null || !ownFinder)) {
                found.add(new Span(start, end));
            }
        }
    }

    private @Nullable String finder(Span clause) {
        Hit hit = last(clause);
        return hit == null ? null : hit.word().value();
    }

    /// 以问题整改…, 结合巡视整改…, 纳入…整改工作: the sentence is about something else.
    private boolean isCircumstance(Span clause, Span sentence) {
        String words = clause.of(text);
        boolean within = words.startsWith("纳入")
                && !(clause.start() - sentence.start() >= 3 && text.startsWith("问题，", clause.start() - 3));
        boolean meeting = words.contains("会议") && DELIBERATING.anyIn(words);
        return within || meeting || CIRCUMSTANCES.open(words);
    }

    private boolean mends(Span clause) {
        for (Hit hit : scan.hits(WordKind.MENDING, clause)) {
            String word = hit.word().text();
            boolean spoken = !scan.enclosures().isInside(hit.start());
            if (spoken && hit.word().weight() > 0 && !isName(hit)) {
                return true;
            }
            if (spoken && word.contains("风险") && isSearched(clause) && isPrevented(clause)) {
                return true;
            }
        }
        return false;
    }

    /// 巡视整改领导小组会议
    private boolean isName(Hit hit) {
        return NAMES.startAt(text, hit.end());
    }

    private boolean isSearched(Span clause) {
        return SEARCHING.anyIn(text, clause);
    }

    /// 深化廉政风险排查，完善防范措施
    private boolean isPrevented(Span clause) {
        int limit = Math.min(text.length(), clause.end() + 12);
        return PREVENTION.anyIn(text, new Span(clause.start(), limit));
    }

    private boolean isTied(Span span) {
        return TIED.anyIn(text, span);
    }

    /// Where the clause around `at` starts.
    int clauseAt(Span sentence, int at) {
        int start = at;
        while (start > sentence.start() && !Scan.endsClause(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /// From the clause that says how the problems were found, if it stands right before.
    int clauseStart(Span sentence, int at) {
        int start = sentence.start();
        int before = sentence.start();
        for (Span clause : scan.clauses(sentence)) {
            if (clause.start() > at) {
                break;
            }
            before = start;
            start = clause.start();
        }
        return before < start && scan.has(WordKind.SOURCE, new Span(before, start)) ? before : start;
    }

    /// Who found the problems: named in the claim, else in its sentence, its heading, right before or in the title.
    String source(Span claim, Span sentence, Section section) {
        Hit in = last(claim);
        if (in == null) {
            in = last(sentence);
        }
        if (in == null) {
            in = last(section.title());
        }
        if (in == null) {
            in = last(new Span(Math.max(section.start(), sentence.start() - 80), sentence.start()));
        }
        if (in == null) {
            in = ofTitle;
        }
        return in == null ? OWN : in.word().value();
    }

    /// The most telling source in the span: 检查 and 检视 only where nothing else is named.
    private @Nullable Hit last(Span span) {
        if (span.length() == 0) {
            return null;
        }
        Hit best = null;
        List<Hit> hits = scan.hits(WordKind.SOURCE, span);
        for (Hit hit : hits) {
            if (best == null || hit.word().weight() > best.word().weight()) {
                best = hit;
            }
        }
        return best;
    }
}
