package org.taizhang.extract.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.extract.reading.AnalysisStore;
import org.taizhang.extract.reading.Seen;
import org.taizhang.extract.reading.VisibleText;
import org.taizhang.reader.correction.Change;
import org.taizhang.reader.correction.ReportNode;
import org.taizhang.reader.correction.SectionAnchor;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.topic.Vocabulary;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// A correction as somebody asks for it.
@Schema(name = "CorrectionWanted")
record CorrectionWanted(
        @Schema(description = "of the reading that it is about: 409 if another reader has read the upload since")
        @NotBlank
        String digest,

        @Schema(description = "place of the report in the analysis, from 0") @NotNull
        Integer report,

        @Schema(enumeration = {"title", "unit", "year", "topic"}) @NotBlank
        String what,

        @Schema(
                description = "id of the correction in force of the same thing that the caller was shown, null where"
                        + " there was none: 409 if another has corrected it since, or has taken that one back")
        @Nullable
        UUID replaces,

        @Schema(description = "of title, unit and year") @Nullable
        String value,

        @Schema(description = "of topic: id of the section") @Nullable
        String section,

        @Schema(description = "of topic: codes, the foremost first; may be empty") @Nullable
        List<@NotBlank String> topics,

        @Nullable @Size(max = 1000) String reason) {

    private static final int LONGEST = 300;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2099;
    private static final Set<String> TOPICS = Stream.concat(
                    Vocabulary.standard().names().keySet().stream(),
                    Stream.of(Role.PROBLEMS, Role.NEXT_STEPS).map(Role::code))
            .collect(Collectors.toUnmodifiableSet());

    /// @throws Invalid naming the field that does not fit the reading
    Change change(Seen seen, StoredObject own, AnalysisStore store) {
        if (!digest.equals(own.sha256())) throw Conflict.changedSince();
        if (report < 0 || report >= seen.identities().size()) {
            throw Invalid.field("report", "这个上传件里没有这份报告。", "the reading has no such report");
        }
        return switch (what) {
            case "title" -> new Change.Title(line());
            case "unit" -> new Change.Unit(line());
            case "year" -> new Change.Year(year());
            case "topic" -> topics(store.reports(own).get(report));
            default -> throw Invalid.field("what", "只能更正标题、单位、年度或主题。", "title, unit, year or topic");
        };
    }

    @Nullable
    String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : VisibleText.of("reason", reason);
    }

    private String line() {
        String line = VisibleText.of("value", value == null ? "" : value);
        boolean oneLine = line.codePoints().noneMatch(Character::isISOControl);
        if (line.isEmpty() || line.length() > LONGEST || !oneLine) {
            throw Invalid.field(
                    "value",
                    "请填写一行文字，不超过 %d 字。".formatted(LONGEST),
                    "one line of at most %d characters".formatted(LONGEST));
        }
        return line;
    }

    private int year() {
        if (value != null && value.strip().matches("[0-9]{4}")) {
            int year = Integer.parseInt(value.strip());
            if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
        }
        throw Invalid.field("value", "请填写四位数的年度。", "a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }

    private Change.Topics topics(ReportNode asRead) {
        SectionAnchor anchor = SectionAnchor.of(asRead, section == null ? "" : section)
                .orElseThrow(() -> Invalid.field("section", "报告里没有这一节。", "the report has no such section"));
        List<String> codes = topics == null ? List.of() : topics;
        if (topics == null || Set.copyOf(codes).size() < codes.size() || !TOPICS.containsAll(codes)) {
            throw Invalid.field("topics", "请从主题词表中选择，不要重复。", "codes of the vocabulary, each once");
        }
        return new Change.Topics(anchor, codes);
    }
}
