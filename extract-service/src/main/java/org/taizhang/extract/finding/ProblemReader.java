package org.taizhang.extract.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.extract.outline.Role;
import org.taizhang.extract.outline.Section;
import org.taizhang.extract.text.Hit;
import org.taizhang.extract.text.Scan;
import org.taizhang.extract.text.Span;
import org.taizhang.extract.text.WordKind;

/// Finds the shortcomings that a report admits, one for each clause that states one.
///
/// A clause without a shortcoming belongs to the one after it: 在学懂弄通上，做到融会贯通还有不足 is one. The sentence that
/// only announces them (还存在一些不足) is none, unless nothing more is said.
public final class ProblemReader {
    private static final int GENERAL = 6;
    private static final int SHORTEST = 4;
    private static final String[] LEADS = {
        "主要表现为", "主要表现在", "主要是", "主要有", "例如", "比如", "譬如", "如", "还存在", "仍存在", "仍然存在", "依然存在", "还存有", "存在", "但是", "但",
        "同时", "表现为", "表现在"
    };
    private static final String[] GENERALITIES = {
        "一些", "一定", "不少", "许多", "诸多", "较大", "明显", "突出", "很多", "不容忽视", "亟待解决", "的", "问题", "不足", "差距", "短板", "困难", "矛盾",
        "弱项", "和", "与", "及", "、", "地方", "方面", "之处"
    };
    private static final String[] TAILS = {
        "等方面的问题", "等一些问题", "等问题和不足", "等问题", "等不足", "等现象", "等情况", "的问题", "问题", "的现象", "等方面"
    };

    private final Scan scan;
    private final String text;
    private final Items items;

    public ProblemReader(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.items = new Items(text);
    }

    /// @param sections all sections, in reading order
    public List<Problem> problems(List<Section> sections) {
        List<Problem> found = new ArrayList<>();
        for (Section section : sections) {
            if (section.role() == Role.PROBLEMS && !isOfCauses(section)) {
                addSection(section, found);
            }
        }
        return found;
    }

    /// 原因分析: why there are shortcomings is no further shortcoming.
    private static boolean isOfCauses(Section section) {
        return section.heading().contains("原因") && !section.heading().contains("问题");
    }

    private void addSection(Section section, List<Problem> found) {
        boolean item = section.number() > 0 && section.title().length() > 0;
        if (item
                && section.title().length() >= SHORTEST
                && scan.has(WordKind.SHORTCOMING, section.title())
                && !announces(section.title())) {
            found.add(new Problem(section.title().start(), section.title().end(), section.id()));
            return;
        }
        List<Span> clauses = new ArrayList<>();
        Span announcement = null;
        List<Span> sentences = scan.sentences(section.body());
        for (int i = 0; i < sentences.size(); i++) {
            if (isNextStep(sentences.get(i))) {
                break;
            }
            Span general = addSentence(sentences.get(i), i <= 1 && announcement == null && clauses.isEmpty(), clauses);
            announcement = announcement == null ? general : announcement;
        }
        if (clauses.isEmpty() && announcement != null && section.isLeaf()) {
            clauses.add(announcement);
        }
        clauses.forEach(clause -> found.add(new Problem(clause.start(), clause.end(), section.id())));
    }

    private static boolean announces(Span title, String words) {
        return title.length() <= words.length();
    }

    private boolean announces(Span title) {
        return announces(title, "存在的主要问题和不足") && title.of(text).startsWith("存在");
    }

    private boolean isNextStep(Span sentence) {
        Hit hit = scan.first(WordKind.NEXT_STEP, sentence);
        return hit != null && hit.start() <= sentence.start() + 2;
    }

    /// Adds the shortcomings of a sentence; what comes back is the clause that only announces them, if there is one.
    private @Nullable Span addSentence(Span sentence, boolean opening, List<Span> found) {
        Span announcement = null;
        int pending = -1;
        boolean listed = false;
        for (Span raw : scan.clauses(sentence)) {
            int start = items.skipMarker(raw.start(), raw.end());
            Span clause = new Span(start, raw.end());
            if (start > raw.start()) {
                pending = -1;
                listed = true;
            }
            boolean admits = opening && !listed && scan.has(WordKind.ADMISSION, raw);
            Span stated = trimmed(clause);
            boolean shortcoming = stated.length() >= SHORTEST && hasShortcoming(stated);
            if (admits && (!shortcoming || isGeneral(raw, stated))) {
                announcement = announcement == null && shortcoming ? stated : announcement;
                pending = -1;
            } else if (shortcoming) {
                addParts(new Span(pending >= 0 ? pending : stated.start(), stated.end()), found);
                pending = -1;
            } else if (pending < 0 && !isLead(clause)) {
                pending = stated.start();
            }
        }
        return announcement;
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
            if (!scan.enclosures().isInside(hit.start())) {
                return true;
            }
        }
        return false;
    }

    /// 还存在一定差距: what comes after the admission names nothing.
    private boolean isGeneral(Span clause, Span stated) {
        int end = clause.start();
        for (Hit admission : scan.hits(WordKind.ADMISSION, clause)) {
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
        while (end > start && Scan.endsClause(text.charAt(end - 1))) {
            end--;
        }
        for (String tail : TAILS) {
            if (end - tail.length() > start && text.startsWith(tail, end - tail.length())) {
                end -= tail.length();
                break;
            }
        }
        return new Span(Math.min(start, end), end);
    }
}
