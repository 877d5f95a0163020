package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.outline.Admission;
import org.taizhang.reader.outline.HeadingRole;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;

/// Finds the shortcomings that a report admits, one for each clause that states one.
///
/// A clause without a shortcoming belongs to the one after it: 在学懂弄通上，做到融会贯通还有不足 is one. The sentence that
/// only announces them (还存在一些不足) is none, unless nothing more is said.
public final class ProblemReader {
    private static final int GENERAL = 6;
    private static final int SHORTEST = 4;
    private static final Words ITEMS_BEGIN = Words.of("problems.txt", "items-begin");
    private static final Words ANNOUNCED = Words.of("problems.txt", "announced");
    private static final Words LEADS = Words.of("problems.txt", "leads");
    private static final Words RESOLVES = Words.of("problems.txt", "resolves");
    private static final Words GENERALITIES = Words.of("problems.txt", "generalities");
    private static final Words NAMED = Words.of("problems.txt", "named");
    private static final Words CAUSES = Words.of("problems.txt", "causes");
    private static final Words TAILS = Words.of("problems.txt", "tails");

    private final Scan scan;
    private final String text;
    private final Items items;
    private final PlainProblems plain;

    public ProblemReader(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.items = new Items(text);
        this.plain = new PlainProblems(scan);
    }

    /// @param sections all sections, in reading order
    public List<Problem> problems(List<Section> sections) {
        List<Problem> found = new ArrayList<>();
        for (Section section : sections) {
            if (section.role() == Role.PROBLEMS && !isOfCauses(section)) {
                addSection(section, found);
            } else if (section.role() == Role.NEXT_STEPS && section.level() == 1) {
                addBeforeNextSteps(section, found);
            }
        }
        return found;
    }

    /// 原因分析: why there are shortcomings is no further shortcoming.
    private static boolean isOfCauses(Section section) {
        return section.heading().contains("原因") && !NAMED.anyIn(section.heading());
    }

    private void addSection(Section section, List<Problem> found) {
        boolean item = section.number() > 0 && section.title().length() > 0;
        if (item
                && section.title().length() >= SHORTEST
                && scan.has(WordKind.SHORTCOMING, section.title())
                && !HeadingRole.namesShortcomings(section.heading())) {
            for (Span one : items.split(section.title())) {
                found.add(new Problem(one.start(), one.end(), section.id()));
            }
            return;
        }
        var clauses = new Clauses();
        Span announcement = null;
        List<Span> sentences = ofProblems(section);
        for (int i = 0; i < sentences.size(); i++) {
            boolean opening = i <= 1 && announcement == null && clauses.stated.isEmpty();
            Span general = addSentence(sentences.get(i), opening, clauses);
            announcement = announcement == null ? general : announcement;
        }
        List<Span> all = clauses.all();
        if (all.isEmpty() && section.isLeaf()) {
            all = plain.of(section, sentences);
        }
        if (all.isEmpty() && announcement != null && section.isLeaf()) {
            all = List.of(announcement);
        }
        all.forEach(clause -> found.add(new Problem(clause.start(), clause.end(), section.id())));
    }

    /// What comes before the next steps and before the causes.
    private List<Span> ofProblems(Section section) {
        List<Span> sentences = scan.sentences(section.body());
        for (int i = 0; i < sentences.size(); i++) {
            if (isNextStep(sentences.get(i))
                    || CAUSES.startAt(text, sentences.get(i).start())) {
                return sentences.subList(0, i);
            }
        }
        return sentences;
    }

    /// Shortcomings admitted under the heading of the next steps, before these are told: …仍有差距：个别问题整改标准不高。
    /// 下一步，…
    private void addBeforeNextSteps(Section section, List<Problem> found) {
        var clauses = new Clauses();
        for (Span sentence : scan.sentences(section.body())) {
            if (isNextStep(sentence)) {
                break;
            }
            if (!clauses.stated.isEmpty() || admits(sentence)) {
                addSentence(sentence, clauses.stated.isEmpty(), clauses);
            }
        }
        clauses.all().forEach(clause -> found.add(new Problem(clause.start(), clause.end(), section.id())));
    }

    private boolean admits(Span sentence) {
        return Admission.in(scan, sentence).stream()
                .anyMatch(found -> found.weight() > 1 || NAMED.endAt(text, found.end()));
    }

    /// What a section says, clause by clause.
    private static final class Clauses {
        final List<Span> stated = new ArrayList<>();
        final List<Span> marked = new ArrayList<>();
        final List<Span> unclear = new ArrayList<>();

        /// What no word tells of is a shortcoming where it has a mark of its own (二是投诉电话常常无人接听), and among
        /// shortcomings.
        List<Span> all() {
            List<Span> all = new ArrayList<>(stated);
            all.addAll(marked);
            if (unclear.size() <= stated.size()) {
                all.addAll(unclear);
            }
            all.sort(Comparator.comparingInt(Span::start));
            return all;
        }
    }

    private boolean isNextStep(Span sentence) {
        Hit hit = scan.first(WordKind.NEXT_STEP, sentence);
        return hit != null && hit.start() <= sentence.start() + 2;
    }

    /// Adds the shortcomings of a sentence; what comes back is the clause that only announces them, if there is one.
    private @Nullable Span addSentence(Span sentence, boolean opening, Clauses found) {
        Span announcement = null;
        List<Span> parts = parts(sentence);
        for (Span part : parts) {
            int before = found.stated.size();
            boolean first = opening && announcement == null && found.stated.isEmpty();
            Part read = readPart(part, first, found);
            announcement = announcement == null ? read.announcement : announcement;
            Span rest = found.stated.size() == before ? read.pending : null;
            if (rest != null && read.listed && !PlainProblems.isMeasure(text, rest)) {
                found.marked.add(rest);
            } else if (rest != null && parts.size() > 1 && !read.admits) {
                found.unclear.add(rest);
            }
        }
        return announcement;
    }

    /// @param pending what the part says, where no word tells whether that is a shortcoming
    private record Part(
            @Nullable Span announcement,
            boolean admits,
            boolean listed,
            @Nullable Span pending) {}

    private Part readPart(Span part, boolean opening, Clauses found) {
        Span announcement = null;
        boolean admitted = false;
        boolean listed = false;
        boolean begun = !opening;
        int pending = -1;
        for (Span raw : scan.clauses(part)) {
            int start = items.skipMarker(raw.start(), raw.end());
            var clause = new Span(start, raw.end());
            if (start > raw.start()) {
                pending = -1;
                listed = true;
            }
            begun |= listed || ITEMS_BEGIN.startAt(text, clause.start());
            boolean admits = !begun && !Admission.in(scan, raw).isEmpty();
            Span stated = trimmed(clause);
            if (!admits && isResolve(stated)) {
                pending = -1;
                break;
            }
            boolean shortcoming = stated.length() >= SHORTEST
                    && hasShortcoming(stated)
                    && (begun || !HeadingRole.namesShortcomings(stated.of(text)));
            if ((admits && (!shortcoming || isGeneral(raw, stated))) || (opening && ANNOUNCED.endAt(text, raw.end()))) {
                announcement = announcement == null && shortcoming ? stated : announcement;
                admitted = true;
                pending = -1;
            } else if (shortcoming) {
                addParts(new Span(pending >= 0 ? pending : stated.start(), stated.end()), found.stated);
                begun = true;
                pending = -1;
            } else if (pending < 0 && stated.length() >= SHORTEST && !isLead(clause)) {
                pending = stated.start();
            }
        }
        Span rest = pending < 0 ? null : trimmed(new Span(pending, part.end()));
        return new Part(announcement, admitted, listed, rest);
    }

    private boolean isResolve(Span stated) {
        return items.leadEnd(stated.start(), stated.end(), RESOLVES) > stated.start();
    }

    /// What stands between semicolons.
    private List<Span> parts(Span sentence) {
        List<Span> found = new ArrayList<>();
        int start = sentence.start();
        int limit = Math.max(start, sentence.end() - 1);
        for (int at = text.indexOf('；', start, limit); at >= 0; at = text.indexOf('；', at + 1, limit)) {
            if (!scan.enclosures().isInside(at)) {
                found.add(new Span(start, at));
                start = at + 1;
            }
        }
        found.add(new Span(start, sentence.end()));
        return found;
    }

    /// 水平不高、防控不够到位: two shortcomings, if each part states one; else the pause is inside one of them.
    private void addParts(Span clause, List<Span> found) {
        List<Span> parts = new ArrayList<>();
        int start = clause.start();
        for (int at = start; at <= clause.end(); at++) {
            boolean pause = at == clause.end()
                    || (text.charAt(at) == '、' && !scan.enclosures().isInside(at));
            if (pause) {
                parts.add(new Span(start, at));
                start = at + 1;
            }
        }
        boolean each = parts.stream().allMatch(part -> part.length() > GENERAL && hasShortcoming(part));
        found.addAll(each ? parts : List.of(clause));
    }

    private boolean hasShortcoming(Span clause) {
        for (Hit hit : scan.hits(WordKind.SHORTCOMING, clause)) {
            if (hit.word().weight() > 1 || !scan.enclosures().isInside(hit.start())) {
                return true;
            }
        }
        return false;
    }

    /// 还存在一定差距: what comes after the admission names nothing.
    private boolean isGeneral(Span clause, Span stated) {
        int end = clause.start();
        for (Admission admission : Admission.in(scan, clause)) {
            end = Math.max(end, admission.end());
        }
        if (end == clause.start()) {
            return false;
        }
        int after = Math.max(stated.start(), Math.min(end, stated.end()));
        return items.leadEnd(after, clause.end(), GENERALITIES) >= stated.end();
    }

    private boolean isLead(Span clause) {
        return clause.length() <= 2 || items.leadEnd(clause.start(), clause.end(), LEADS) == clause.end();
    }

    private Span trimmed(Span clause) {
        int start = items.leadEnd(clause.start(), clause.end(), LEADS);
        int end = clause.end();
        if (start < end && start > clause.start() && text.charAt(start) == ':') {
            start++;
        }
        while (end > start && Scan.endsClause(text.charAt(end - 1))) {
            end--;
        }
        for (String tail : TAILS.all()) {
            if (end - tail.length() > start && text.startsWith(tail, end - tail.length())) {
                end -= tail.length();
                break;
            }
        }
        return new Span(Math.min(start, end), end);
    }
}
