package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.outline.HeadingRole;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;

/// Finds what a report promises: one for each heading among its next steps; where there are no headings, one for each
/// sentence, and in a part of one or two sentences one for each of their clauses that says what will be done.
public final class CommitmentReader {
    private static final int A_FEW = 2;
    private static final int SHORTEST = 5;
    private static final int SHORTEST_ITEM = 4;
    private static final int LONGEST_SIGNATURE = 30;
    private static final int LONGEST_RESOLVE = 50;
    private static final Words DOING = Words.of("doing.txt");
    private static final Words LAST_WORDS = Words.of("commitments.txt", "last-words");
    private static final Words FAREWELLS = Words.of("commitments.txt", "farewells");
    private static final Words REMEDIES = Words.of("claims.txt", "remedies");
    private static final Words SPIRITS = Words.of("commitments.txt", "spirits");
    private static final Words PURPOSE_OPENS = Words.of("commitments.txt", "purpose-opens");
    private static final Words GUIDANCE = Words.of("commitments.txt", "guidance");
    private static final Words AIMS = Words.of("commitments.txt", "aims");
    private static final Words COMPANY_OPENS = Words.of("commitments.txt", "company-opens");
    private static final Words COMPANY_CLOSES = Words.of("commitments.txt", "company-closes");
    private static final Words PURPOSES = Words.of("commitments.txt", "purposes");

    private final Scan scan;
    private final String text;
    private final Items items;

    public CommitmentReader(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.items = new Items(text);
    }

    /// @param sections all sections, in reading order
    public List<Commitment> commitments(List<Section> sections) {
        List<Commitment> found = new ArrayList<>();
        for (Section section : sections) {
            if (section.role() == Role.NEXT_STEPS && section.isLeaf()) {
                List<Span> promised = new ArrayList<>();
                boolean heading = section.number() > 0 && section.title().length() > 0 && section.level() > 1;
                if (!heading || HeadingRole.namesNextSteps(section.heading())) {
                    addBody(section, promised);
                }
                if (heading && promised.isEmpty()) {
                    promised.addAll(items.split(section.title()));
                }
                promised.forEach(span -> found.add(new Commitment(span.start(), span.end(), section.id())));
            }
        }
        return found;
    }

    private void addBody(Section section, List<Span> promised) {
        List<Span> sentences = new ArrayList<>();
        for (Span sentence : scan.sentences(section.body())) {
            if (FAREWELLS.startAt(text, sentence.start())) {
                break;
            }
            if (sentence.length() > SHORTEST && !isLastWord(sentence) && !isOfProblems(sentence)) {
                sentences.add(sentence);
            }
        }
        boolean listed = addItems(sentences, promised);
        if (listed) {
            return;
        }
        for (Span sentence : sentences) {
            List<Span> clauses = promises(sentence);
            if (sentences.size() <= A_FEW) {
                promised.addAll(clauses);
            } else if (!clauses.isEmpty()) {
                promised.add(clauses.getFirst());
            }
        }
    }

    /// 以上报告，请予评议。, the signature and the date: what stands last in a report and promises nothing.
    private boolean isLastWord(Span sentence) {
        String words = sentence.of(text);
        boolean unpunctuated = Characters.isChinese(words.charAt(words.length() - 1))
                && scan.clauses(sentence).size() == 1
                && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n')
                && sentence.length() <= LONGEST_SIGNATURE;
        boolean signature = unpunctuated && (sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n');
        return signature || LAST_WORDS.open(words);
    }

    /// 对此，我们将认真研究，切实加以改进。 says so much and no more: it is a claim on the problems.
    private boolean isOfProblems(Span sentence) {
        Hit opening = scan.first(WordKind.NEXT_STEP, sentence);
        boolean ofProblems = opening != null
                && opening.start() == sentence.start()
                && opening.word().value().equals("of-problems");
        return ofProblems && sentence.length() <= LONGEST_RESOLVE && REMEDIES.anyIn(text, sentence);
    }

    /// 一是…；二是…: the items are the promises.
    private boolean addItems(List<Span> sentences, List<Span> promised) {
        List<Span> found = new ArrayList<>();
        for (Span sentence : sentences) {
            for (Span clause : scan.clauses(sentence)) {
                int start = items.skipMarker(clause.start(), clause.end());
                if (start > clause.start() && clause.end() - start >= SHORTEST_ITEM) {
                    found.add(new Span(start, clause.end()));
                }
            }
        }
        if (found.size() < 2) {
            return false;
        }
        return promised.addAll(found);
    }

    private List<Span> promises(Span sentence) {
        List<Span> found = new ArrayList<>();
        int pending = -1;
        for (Span raw : scan.clauses(sentence)) {
            var clause = new Span(afterLead(raw), raw.end());
            // 抓实三项工作： only announces them.
            boolean announces = raw.end() + 1 < sentence.end() && text.charAt(raw.end()) == '：';
            if (clause.length() < SHORTEST || announces || isTime(raw) || isPurpose(clause) || isFormula(clause)) {
                continue;
            }
            int start = pending >= 0 ? pending : clause.start();
            if (saysWhatIsDone(clause)) {
                found.add(new Span(start, clause.end()));
                pending = -1;
            } else {
                pending = start;
            }
        }
        return found;
    }

    /// Past 局党组将: who promises is the unit.
    private int afterLead(Span clause) {
        for (Hit hit : scan.hits(WordKind.FUTURE, clause)) {
            if (hit.word().text().equals("将")
                    && hit.start() - clause.start() <= 16
                    && !scan.enclosures().isInside(hit.start())) {
                return hit.end();
            }
        }
        int start = clause.start();
        while (start < clause.end() && text.charAt(start) == '—') {
            start++;
        }
        return start;
    }

    private boolean isTime(Span clause) {
        Hit hit = scan.first(WordKind.NEXT_STEP, clause);
        return hit != null && hit.start() == clause.start() && hit.end() >= clause.end() - 3;
    }

    /// 为…提供…保证, 坚持以…为指导
    private boolean isPurpose(Span clause) {
        String words = clause.of(text);
        return GUIDANCE.close(words)
                || (PURPOSE_OPENS.open(words) && PURPOSES.anyIn(words))
                || AIMS.open(words)
                || words.contains("以下");
    }

    /// 再接再厉、踔厉奋发, 与全院职工一道, 努力把医院办成人民满意的医院: how and for what, and not what will be done.
    private boolean isFormula(Span clause) {
        String words = clause.of(text);
        boolean company = COMPANY_OPENS.open(words) && COMPANY_CLOSES.close(words);
        return company || words.startsWith("努力") || SPIRITS.anyIn(words);
    }

    private boolean saysWhatIsDone(Span clause) {
        if (text.charAt(clause.start()) != '以'
                && text.charAt(clause.start()) != '对'
                && text.charAt(clause.start()) != '在') {
            return true;
        }
        return DOING.anyIn(text, clause);
    }
}
