package org.taizhang.reader.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.taizhang.reader.warning.agreement.AnnouncedPoints;
import org.taizhang.reader.warning.agreement.ChangeOfFigure;
import org.taizhang.reader.warning.agreement.DateOrder;
import org.taizhang.reader.warning.agreement.FoundProblems;
import org.taizhang.reader.warning.agreement.ListedProblems;
import org.taizhang.reader.warning.agreement.RateOfParts;
import org.taizhang.reader.warning.agreement.SameFigure;
import org.taizhang.reader.warning.agreement.SumOfParts;
import org.taizhang.reader.warning.agreement.TableRates;
import org.taizhang.reader.warning.agreement.TableTotals;
import org.taizhang.reader.warning.figure.Contradiction;
import org.taizhang.reader.warning.figure.CutOffDate;
import org.taizhang.reader.warning.figure.DoubleApproximation;
import org.taizhang.reader.warning.figure.ImpossibleDate;
import org.taizhang.reader.warning.figure.WrongDirection;
import org.taizhang.reader.warning.figure.YearMismatch;
import org.taizhang.reader.warning.punctuation.CommaForPause;
import org.taizhang.reader.warning.punctuation.DoubledPunctuation;
import org.taizhang.reader.warning.punctuation.HalfWidthMarks;
import org.taizhang.reader.warning.punctuation.QuestionMarkForDot;
import org.taizhang.reader.warning.punctuation.QuotationMarks;
import org.taizhang.reader.warning.punctuation.TitleMarks;
import org.taizhang.reader.warning.punctuation.UnreadableCharacter;
import org.taizhang.reader.warning.structure.ContentsTitle;
import org.taizhang.reader.warning.structure.ForeignMarker;
import org.taizhang.reader.warning.structure.InnerNumbering;
import org.taizhang.reader.warning.structure.LoneHeading;
import org.taizhang.reader.warning.structure.MissingNumber;
import org.taizhang.reader.warning.structure.MissingSection;
import org.taizhang.reader.warning.structure.Numbering;
import org.taizhang.reader.warning.wording.DoubledWord;
import org.taizhang.reader.warning.wording.MissingWord;
import org.taizhang.reader.warning.wording.RepeatedCitation;
import org.taizhang.reader.warning.wording.RepeatedClause;
import org.taizhang.reader.warning.wording.WrongWord;

/// All rules.
public final class Rules {
    static final List<Rule> ALL = List.of(
            new ForeignMarker(),
            new MissingNumber(),
            new DoubledPunctuation(),
            new DoubledWord(),
            new WrongWord(),
            new MissingWord(),
            new QuotationMarks(),
            new TitleMarks(),
            new QuestionMarkForDot(),
            new YearMismatch(),
            new CutOffDate(),
            new MissingSection(),
            new Numbering(),
            new InnerNumbering(),
            new LoneHeading(),
            new RepeatedClause(),
            new RepeatedCitation(),
            new CommaForPause(),
            new HalfWidthMarks(),
            new Contradiction(),
            new WrongDirection(),
            new ImpossibleDate(),
            new DoubleApproximation(),
            new ContentsTitle(),
            new UnreadableCharacter(),
            new SumOfParts(),
            new RateOfParts(),
            new ChangeOfFigure(),
            new SameFigure(),
            new DateOrder(),
            new AnnouncedPoints(),
            new FoundProblems(),
            new ListedProblems(),
            new TableTotals(),
            new TableRates());

    private Rules() {}

    /// The warnings of all rules, in reading order; of two of one code, one within the other, the wider.
    public static List<Warning> check(Checked report) {
        List<Warning> found = new ArrayList<>();
        for (Rule rule : ALL) {
            rule.check(report, found::add);
        }
        found.sort(Comparator.comparingInt(Warning::start)
                .thenComparingInt(Warning::end)
                .thenComparing(warning -> warning.rule().code()));
        return withoutRepeats(found);
    }

    private static List<Warning> withoutRepeats(List<Warning> sorted) {
        List<Warning> kept = new ArrayList<>();
        for (Warning warning : sorted) {
            boolean same = kept.subList(Math.max(0, kept.size() - 3), kept.size()).stream()
                    .anyMatch(before -> before.rule() == warning.rule()
                            && before.start() <= warning.start()
                            && warning.end() <= before.end()
                            && before.end() > before.start());
            if (!same || warning.rule() == RuleCode.MISSING_SECTION) {
                kept.add(warning);
            }
        }
        return kept;
    }
}
