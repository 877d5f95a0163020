package org.taizhang.reader.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.taizhang.format.Note;
import org.taizhang.reader.compilation.Part;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.topic.Topic;
import org.taizhang.reader.warning.Warning;

/// Why a report or section was read with doubt. Each doubt takes its share of the confidence, so that what was read
/// worst comes first for people.
public final class Doubts {
    private static final Set<String> POOR_CARRIERS =
            Set.of("ocr-used", "ocr-poor", "numbering-doubtful", "file-incomplete", "replaced-characters", "padded");
    private static final String MACROS = "macros-ignored";
    private static final int LONG_SECTION = 3000;
    private static final double UNSURE = 0.6;

    private Doubts() {}

    static List<Doubt> ofReport(Part part, List<Section> sections, List<Warning> warnings, List<Note> notes) {
        List<Doubt> doubts = new ArrayList<>();
        for (Note note : notes) {
            if (POOR_CARRIERS.contains(note.code())) {
                doubts.add(new Doubt(note.code(), "文件读取有保留（%s），请对照原件核对。".formatted(note.code())));
            } else if (note.code().equals(MACROS)) {
                // What a macro writes when the file is opened is not in the text that was read.
                doubts.add(new Doubt(MACROS, "文件含宏，已忽略。"));
            }
        }
        if (!part.titleFound()) {
            doubts.add(new Doubt("no-title", "未找到标题，暂以文件名或回执号代替。"));
        }
        if (part.unit() == null) {
            doubts.add(new Doubt("no-unit", "未能确定报告单位。"));
        } else if (!part.unitInTitle()) {
            doubts.add(new Doubt("unit-not-in-title", "单位名称取自正文，而不是标题。"));
        }
        if (part.year() == null) {
            doubts.add(new Doubt("no-year", "未能确定报告年度。"));
        }
        if (sections.stream().noneMatch(section -> section.number() > 0)) {
            doubts.add(new Doubt("no-headings", "未找到带序号的标题，按整篇读取。"));
        }
        if (warnings.stream().anyMatch(warning -> warning.rule().equals("numbering"))) {
            doubts.add(new Doubt("numbering-broken", "标题序号不连续，章节层次可能有误。"));
        }
        return doubts;
    }

    /// Where numbers of headings are broken.
    static Set<Integer> broken(List<Warning> warnings) {
        return warnings.stream()
                .filter(warning -> warning.rule().equals("numbering"))
                .map(Warning::start)
                .collect(Collectors.toSet());
    }

    /// @param broken see above
    static List<Doubt> ofSection(Section section, List<Topic> topics, Set<Integer> broken) {
        List<Doubt> doubts = new ArrayList<>();
        boolean body = section.isLeaf() && section.role() == Role.BODY;
        if (body && topics.isEmpty()) {
            doubts.add(new Doubt("no-topic", "未能判断本节主题。"));
        } else if (body && topics.getFirst().score() < UNSURE) {
            doubts.add(new Doubt("unsure-topic", "本节主题判断把握不大。"));
        }
        if (section.title().length() == 0 && (section.role() == Role.PROBLEMS || section.role() == Role.NEXT_STEPS)) {
            doubts.add(new Doubt("no-heading", "本部分没有标题，按内容判断。"));
        }
        if (body && section.end() - section.start() > LONG_SECTION) {
            doubts.add(new Doubt("long-section", "本节过长，可能漏读了其中的标题。"));
        }
        if (broken.contains(section.start())) {
            doubts.add(new Doubt("numbering-broken", "序号与前一项不连续。"));
        }
        return doubts;
    }

    static double confidence(List<Doubt> doubts) {
        return confidenceIn(doubts.stream().map(Doubt::code).toList());
    }

    /// What is left of 1 when all these have taken their share.
    public static double confidenceIn(List<String> codes) {
        double confidence = 1;
        for (String code : codes) {
            confidence *= 1 - weight(code);
        }
        return Math.round(confidence * 100) / 100.0;
    }

    private static double weight(String code) {
        return switch (code) {
            case "ocr-poor", "file-incomplete", "no-headings" -> 0.5;
            case "ocr-used", "no-title", "no-unit", "no-topic", "numbering-doubtful" -> 0.3;
            case "no-heading", "unit-not-in-title", MACROS -> 0.1;
            default -> 0.2;
        };
    }
}
