package org.taizhang.reader.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taizhang.format.Note;
import org.taizhang.reader.compilation.Part;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.topic.Topic;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// Why a report or section was read with doubt. Each doubt takes its share of the confidence, so that what was read
/// worst comes first for people.
public final class Doubts {
    /// What a newer reader doubts and this one does not know.
    private static final double UNKNOWN = 0.2;
    private static final int LONG_SECTION = 3000;
    private static final double UNSURE = 0.6;

    private Doubts() {}

    static List<Doubt> ofReport(Part part, List<Section> sections, List<Warning> warnings, List<Note> notes) {
        List<Doubt> doubts = new ArrayList<>();
        notes.stream().flatMap(note -> ofNote(note).stream()).forEach(doubts::add);
        if (!part.titleFound()) {
            doubts.add(new Doubt(DoubtCode.NO_TITLE, "未找到标题，暂以文件名或回执号代替。"));
        }
        if (part.unit() == null) {
            doubts.add(new Doubt(DoubtCode.NO_UNIT, "未能确定报告单位。"));
        } else if (!part.unitInTitle()) {
            doubts.add(new Doubt(DoubtCode.UNIT_NOT_IN_TITLE, "单位名称取自正文，而不是标题。"));
        }
        if (part.year() == null) {
            doubts.add(new Doubt(DoubtCode.NO_YEAR, "未能确定报告年度。"));
        }
        if (sections.stream().noneMatch(section -> section.number() > 0)) {
            doubts.add(new Doubt(DoubtCode.NO_HEADINGS, "未找到带序号的标题，按整篇读取。"));
        }
        if (warnings.stream().anyMatch(warning -> warning.rule() == RuleCode.NUMBERING)) {
            doubts.add(new Doubt(DoubtCode.NUMBERING_BROKEN, "标题序号不连续，章节层次可能有误。"));
        }
        return doubts;
    }

    /// Of how the file was read; most of what is noted leaves no doubt.
    private static Optional<Doubt> ofNote(Note note) {
        return DoubtCode.of(note.code())
                .map(code -> code == DoubtCode.MACROS_IGNORED
                        // What a macro writes when the file is opened is not in the text that was read.
                        ? new Doubt(code, "文件含宏，已忽略。")
                        : new Doubt(code, "文件读取有保留（%s），请对照原件核对。".formatted(note.code())));
    }

    /// Where numbers of headings are broken.
    static Set<Integer> broken(List<Warning> warnings) {
        return warnings.stream()
                .filter(warning -> warning.rule() == RuleCode.NUMBERING)
                .map(Warning::start)
                .collect(Collectors.toSet());
    }

    /// @param broken see above
    static List<Doubt> ofSection(Section section, List<Topic> topics, Set<Integer> broken) {
        List<Doubt> doubts = new ArrayList<>();
        boolean body = section.isLeaf() && section.role() == Role.BODY;
        if (body && topics.isEmpty()) {
            doubts.add(new Doubt(DoubtCode.NO_TOPIC, "未能判断本节主题。"));
        } else if (body && topics.getFirst().score() < UNSURE) {
            doubts.add(new Doubt(DoubtCode.UNSURE_TOPIC, "本节主题判断把握不大。"));
        }
        if (section.title().length() == 0 && (section.role() == Role.PROBLEMS || section.role() == Role.NEXT_STEPS)) {
            doubts.add(new Doubt(DoubtCode.NO_HEADING, "本部分没有标题，按内容判断。"));
        }
        if (body && section.end() - section.start() > LONG_SECTION) {
            doubts.add(new Doubt(DoubtCode.LONG_SECTION, "本节过长，可能漏读了其中的标题。"));
        }
        if (broken.contains(section.start())) {
            doubts.add(new Doubt(DoubtCode.NUMBERING_BROKEN, "序号与前一项不连续。"));
        }
        return doubts;
    }

    static double confidence(List<Doubt> doubts) {
        double confidence = 1;
        for (Doubt doubt : doubts) {
            confidence *= 1 - doubt.code().weight();
        }
        return rounded(confidence);
    }

    /// What is left of 1 when all these have taken their share.
    ///
    /// @param codes of any reader
    public static double confidenceIn(List<String> codes) {
        double confidence = 1;
        for (String code : codes) {
            confidence *= 1 - DoubtCode.of(code).map(DoubtCode::weight).orElse(UNKNOWN);
        }
        return rounded(confidence);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
