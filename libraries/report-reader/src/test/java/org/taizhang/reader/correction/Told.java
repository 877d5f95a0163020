package org.taizhang.reader.correction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A report as a reader tells it, made by the sentences that it holds:
/// `Told.of("一、成绩\n…").section("1", "一、", "成绩", "theory").problem("作风不严")`.
public final class Told {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final String text;

    private Told(String text) {
        this.text = text;
        json.put("title", "2023年市水务局报告");
        json.put("unit", "市水务局");
        json.put("year", 2023);
        json.put("text", text);
        for (String list : List.of("sections", "indicators", "problems", "commitments", "rectifications", "warnings")) {
            json.putArray(list);
        }
    }

    public static Told of(String text) {
        return new Told(text);
    }

    public Told title(String title) {
        json.put("title", title);
        return this;
    }

    public Told unit(String unit) {
        json.put("unit", unit);
        return this;
    }

    public Told year(int year) {
        json.put("year", year);
        return this;
    }

    public Told doubt(String code) {
        json.withArrayProperty("doubts").addObject().put("code", code);
        return this;
    }

    /// From its marker, or its heading if it has no marker, to the end of the line.
    public Told section(String id, String marker, String heading, String... topics) {
        int start = text.indexOf(marker + heading);
        int end = text.indexOf('\n', start);
        ObjectNode section = json.withArrayProperty("sections").addObject();
        section.put("id", id).put("marker", marker).put("heading", heading);
        section.put("start", start).put("end", end < 0 ? text.length() : end);
        for (String topic : topics) {
            section.withArrayProperty("topics")
                    .addObject()
                    .put("topic", topic)
                    .put("score", 0.5)
                    .putArray("evidence")
                    .addObject()
                    .put("start", start)
                    .put("end", start + 1);
        }
        section.putArray("children");
        return this;
    }

    public Told problem(String words) {
        return finding(FindingKind.PROBLEM, text.indexOf(words), words);
    }

    /// The last that says so.
    public Told lastProblem(String words) {
        return finding(FindingKind.PROBLEM, text.lastIndexOf(words), words);
    }

    public Told warning(String rule, String words) {
        finding(FindingKind.WARNING, text.indexOf(words), words);
        ((ObjectNode) json.path("warnings").path(json.path("warnings").size() - 1)).put("rule", rule);
        return this;
    }

    public Told commitment(String words) {
        return finding(FindingKind.COMMITMENT, text.indexOf(words), words);
    }

    private Told finding(FindingKind kind, int start, String words) {
        ObjectNode finding = json.withArrayProperty(kind.list()).addObject();
        finding.put("start", start).put("end", start + words.length());
        if (kind == FindingKind.PROBLEM || kind == FindingKind.COMMITMENT) finding.put("section", "1");
        return this;
    }

    public ReportNode report() {
        return new ReportNode(json);
    }
}
