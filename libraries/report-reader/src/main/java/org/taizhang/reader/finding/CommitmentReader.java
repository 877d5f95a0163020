package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.WordList;

/// Finds what a report promises: one for each heading among its next steps; where there are no headings, one for each
/// sentence, and in a part of one or two sentences one for each of their clauses that says what will be done.
public final class CommitmentReader {
    private static final int A_FEW = 2;
    private static final int SHORTEST = 5;
    private static final int LONGEST_SIGNATURE = 30;
    private static final int LONGEST_RESOLVE = 50;
    private static final String[] DOING = WordList.lines("doing.txt").toArray(String[]::new);
    private static final String[] LAST_WORDS = {
        "以上报告", "以上汇报", "以上述职", "以上是", "特此报告", "特此汇报", "成绩属于过去", "请予", "请领导", "请各位", "敬请", "不当之处", "不妥之处", "谢谢", "汇报完毕",
        "附件", "联系人", "（联系人", "(联系人", "联系电话", "（联系电话", "抄送", "抄报", "（此件"
    };
    /// After these nothing is promised any more.
    private static final String[] FAREWELLS = {"特此报告", "特此汇报", "以上报告", "以上汇报"};
    private static final String[] REMEDIES = {"解决", "改进", "整改", "克服", "纠正", "弥补"};
    private static final String[] SPIRITS = {
        "再接再", "踔厉奋发", "勇毅前行", "砥砺前行", "砥砺奋进", "笃行不怠", "接续奋斗", "奋发有为", "不负韶华", "担当作为、", "开拓进取", "锐意进取", "真抓实干", "凝心聚力"
    };
    private static final String[] PURPOSES = {"提供", "贡献", "作出", "做出", "奠定", "夯实基础", "保驾护航", "添砖加瓦"};

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
                if (heading) {
                    promised.add(section.title());
                } else {
                    addBody(section, promised);
                }
                promised.forEach(span -> found.add(new Commitment(span.start(), span.end(), section.id())));
            }
        }
        return found;
    }

    private void addBody(Section section, List<Span> promised) {
        List<Span> sentences = new ArrayList<>();
        for (Span sentence : scan.sentences(section.body())) {
            if (startsWithAny(sentence.of(text), FAREWELLS)) {
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
        return signature || startsWithAny(words, LAST_WORDS);
    }

    /// 对此，我们将认真研究，切实加以改进。 says so much and no more: it is a claim on the problems.
    private boolean isOfProblems(Span sentence) {
        Hit opening = scan.first(WordKind.NEXT_STEP, sentence);
        String word = opening == null || opening.start() > sentence.start()
                ? ""
                : opening.word().text();
        boolean ofProblems = word.endsWith("问题") || word.equals("对此");
        return ofProblems && sentence.length() <= LONGEST_RESOLVE && containsAny(sentence.of(text), REMEDIES);
    }

    /// 一是…；二是…: the items are the promises.
    private boolean addItems(List<Span> sentences, List<Span> promised) {
        List<Span> found = new ArrayList<>();
        for (Span sentence : sentences) {
            for (Span clause : scan.clauses(sentence)) {
                int start = items.skipMarker(clause.start(), clause.end());
                if (start > clause.start() && clause.end() - start >= SHORTEST) {
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
            Span clause = new Span(afterLead(raw), raw.end());
            if (clause.length() < SHORTEST || isTime(raw) || isPurpose(clause) || isFormula(clause)) {
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
        return clause.start();
    }

    private boolean isTime(Span clause) {
        Hit hit = scan.first(WordKind.NEXT_STEP, clause);
        return hit != null && hit.start() == clause.start() && hit.end() >= clause.end() - 3;
    }

    /// 为…提供…保证, 坚持以…为指导
    private boolean isPurpose(Span clause) {
        String words = clause.of(text);
        if (words.endsWith("为指导") || words.endsWith("为统领") || words.endsWith("为引领")) {
            return true;
        }
        boolean purpose = words.startsWith("为") || words.startsWith("以");
        if (purpose && containsAny(words, PURPOSES)) {
            return true;
        }
        return words.startsWith("确保") || words.startsWith("力争") || words.contains("以下");
    }

    /// 再接再厉、踔厉奋发, 与全院职工一道, 努力把医院办成人民满意的医院: how and for what, and not what will be done.
    private boolean isFormula(Span clause) {
        String words = clause.of(text);
        boolean company = (words.startsWith("与") || words.startsWith("同") || words.startsWith("和"))
                && (words.endsWith("一道") || words.endsWith("一起"));
        return company || words.startsWith("努力") || containsAny(words, SPIRITS);
    }

    private boolean saysWhatIsDone(Span clause) {
        if (text.charAt(clause.start()) != '以'
                && text.charAt(clause.start()) != '对'
                && text.charAt(clause.start()) != '在') {
            return true;
        }
        return containsAny(clause.of(text), DOING);
    }

    private static boolean startsWithAny(String words, String... wanted) {
        for (String word : wanted) {
            if (words.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String words, String... wanted) {
        for (String word : wanted) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
