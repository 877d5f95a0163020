package org.taizhang.reader.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Span;

/// One report of a stored analysis, as its JSON: an older or newer reader says less or more than this one, and what
/// this one does not know must stay as it is.
public final class ReportNode {
    private final ObjectNode json;
    private final byte @Nullable [] written;
    private @Nullable Wording wording;

    public ReportNode(ObjectNode json) {
        this(json, null);
    }

    private ReportNode(ObjectNode json, byte @Nullable [] written) {
        this.json = json;
        this.written = written;
    }

    /// The reports of a whole analysis, in its order.
    ///
    /// @param written each as it stands there
    public static List<ReportNode> allOf(JsonNode analysis, List<byte[]> written) {
        List<ReportNode> reports = new ArrayList<>();
        analysis.path("reports")
                .forEach(report -> reports.add(new ReportNode((ObjectNode) report, written.get(reports.size()))));
        return reports;
    }

    /// Its bytes, if it is as its reader wrote it.
    public byte @Nullable [] written() {
        return written;
    }

    public ObjectNode json() {
        return json;
    }

    public String text() {
        return json.path("text").asText();
    }

    public String title() {
        return json.path("title").asText();
    }

    public @Nullable String unit() {
        return json.hasNonNull("unit") ? json.get("unit").asText() : null;
    }

    public @Nullable Integer year() {
        return json.hasNonNull("year") ? json.get("year").asInt() : null;
    }

    public Wording wording() {
        if (wording == null) wording = Wording.of(text());
        return wording;
    }

    /// All sections, in the order of the text, those below included.
    public List<ObjectNode> sections() {
        List<ObjectNode> flat = new ArrayList<>();
        flatten(json.path("sections"), flat);
        return flat;
    }

    public Optional<ObjectNode> section(String id) {
        return sections().stream()
                .filter(section -> section.path("id").asText().equals(id))
                .findFirst();
    }

    public List<ObjectNode> findings(FindingKind kind) {
        List<ObjectNode> findings = new ArrayList<>();
        json.path(kind.list()).forEach(finding -> findings.add((ObjectNode) finding));
        return findings;
    }

    public int count(FindingKind kind) {
        return json.path(kind.list()).size();
    }

    /// Topic codes of a section, in its order.
    public static List<String> topics(JsonNode section) {
        List<String> codes = new ArrayList<>();
        section.path("topics").forEach(topic -> codes.add(topic.path("topic").asText()));
        return codes;
    }

    public static Span place(JsonNode placed) {
        return new Span(placed.path("start").asInt(), placed.path("end").asInt());
    }

    /// What the text says there.
    public String quote(JsonNode placed) {
        return place(placed).of(text());
    }

    /// Id of the innermost section around a place; empty outside of all.
    String sectionAt(int place) {
        String id = "";
        for (ObjectNode section : sections()) {
            if (place(section).contains(place)) id = section.path("id").asText();
        }
        return id;
    }

    ArrayNode list(String name) {
        return json.withArrayProperty(name);
    }

    private static void flatten(JsonNode siblings, List<ObjectNode> flat) {
        siblings.forEach(section -> {
            flat.add((ObjectNode) section);
            flatten(section.path("children"), flat);
        });
    }
}
