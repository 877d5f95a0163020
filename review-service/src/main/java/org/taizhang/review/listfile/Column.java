package org.taizhang.review.listfile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.review.kind.Kind;
import org.taizhang.web.problem.Words;

/// A column of a list as offices keep it in Excel, known by its heading in either language, wherever it stands. The
/// ledger goes out under the same headings.
@SuppressWarnings("ImmutableEnumChecker") // records of strings, and a list that cannot change
public enum Column {
    NUMBER(
            "number",
            words("编号", "Number"),
            words("已下发事项的编号，用来认出它；新增时留空。", "of an item that was issued; empty for a new one"),
            16),
    UNIT("unit", words("责任单位", "Responsible unit"), words("单位名称、别名或代码。", "name, other name or code"), 24),
    PROBLEM(
            "problem",
            words("问题（事项）", "Problem"),
            words("要整改、要办的事，最多 4000 字。", "what is to be done, at most 4000 characters"),
            50),
    GROUNDS(
            "grounds",
            words("依据", "Grounds"),
            words("依据的原文；留空与“问题（事项）”相同。", "where it says so; empty: the same as the problem"),
            40),
    CLASS("class", words("整改类型", "Class"), Choice.all(Choice.CLASSES), 12),
    DUE(
            "due",
            words("完成时限", "Due"),
            words("日期，如 2026-03-01；留空按整改类型默认。", "a date such as 2026-03-01; empty: by the class"),
            12),
    GOAL("goal", words("整改目标", "Goal"), words("可留空。", "may be empty"), 30),
    HANDLER(
            "handler",
            words("责任人", "Handler"),
            words("可留空，由责任单位签收时填写。", "may be empty; its unit says so when it signs"),
            12),
    COOPERATING(
            "cooperatingUnits",
            words("配合单位", "Cooperating units"),
            words("几个单位用顿号隔开；可留空。", "several with commas between; may be empty"),
            24),
    MEASURES(
            "measures",
            words("整改措施", "Measures"),
            words("一行一条（单元格内换行）；可留空。", "a line each, within the cell; may be empty"),
            40),
    FOUND_BY("particulars.foundBy", words("发现途径", "Found by"), Choice.all(Choice.FOUND_BY), 12, Kind.RECTIFICATION),
    PROMISED_IN(
            "particulars.promisedIn",
            words("承诺年度", "Promised in"),
            words("作出承诺的报告的年度，如 2025。", "year of the report, such as 2025"),
            10,
            Kind.COMMITMENT),
    SET_BY(
            "particulars.setBy",
            words("任务来源", "Set by"),
            words("哪次会议、哪份文件或哪位领导交办。", "the meeting, document or leader"),
            24,
            Kind.TASK),
    BEARER(
            "particulars.bearer",
            words("责任主体", "Whose duty"),
            words("单位或岗位，如党组书记。", "the unit or the post"),
            16,
            Kind.DUTY),
    CYCLE("particulars.cycle", words("确认周期", "Confirmed"), Choice.all(Choice.CYCLES), 12, Kind.DUTY, Kind.RISK),
    LEVEL("particulars.level", words("风险等级", "Risk level"), Choice.all(Choice.LEVELS), 10, Kind.RISK),
    CONTROLS(
            "particulars.controls",
            words("防控措施", "Controls"),
            words("怎样把风险管住。", "what keeps the risk down"),
            40,
            Kind.RISK),
    TEXT(
            "particulars.text",
            words("批示内容", "Text of the directive"),
            words("批示原文。", "as it was written"),
            40,
            Kind.DIRECTIVE),
    BY("particulars.by", words("批示领导", "Directive of"), words("谁的批示。", "whose it is"), 12, Kind.DIRECTIVE),
    ON(
            "particulars.on",
            words("批示日期", "Date of the directive"),
            words("日期，如 2026-03-01。", "a date such as 2026-03-01"),
            12,
            Kind.DIRECTIVE);

    private static final Set<Column> NEEDED =
            EnumSet.of(UNIT, PROBLEM, CLASS, PROMISED_IN, SET_BY, BEARER, LEVEL, CONTROLS, TEXT, BY, ON);
    private static final Set<Column> DATES = EnumSet.of(DUE, ON);
    private static final int LONG = 4000;
    private static final int MIDDLE = 400;
    private static final int SHORT = 200;

    private final String field;
    private final Words head;
    private final Words hint;
    private final int width;
    private final List<Kind> kinds;

    Column(String field, Words head, Words hint, int width, Kind... kinds) {
        this.field = field;
        this.head = head;
        this.hint = hint;
        this.width = width;
        this.kinds = List.of(kinds);
    }

    private static Words words(String zh, String en) {
        return new Words(zh, en);
    }

    /// Those of lists of a kind, in their order.
    static List<Column> of(Kind kind) {
        return Arrays.stream(values()).filter(column -> column.isOf(kind)).toList();
    }

    static Optional<Column> headed(String text, Kind kind) {
        String plain = text.strip().replace("*", "");
        return of(kind).stream()
                .filter(column ->
                        column.head.zh().equals(plain) || column.head.en().equalsIgnoreCase(plain))
                .findFirst();
    }

    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    boolean isOf(Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean isNeeded() {
        return NEEDED.contains(this);
    }

    boolean isDate() {
        return DATES.contains(this);
    }

    /// Whether only lists of some kinds have it.
    boolean isParticular() {
        return !kinds.isEmpty();
    }

    /// How many characters it may have.
    int most() {
        return switch (this) {
            case PROBLEM, GROUNDS, GOAL, MEASURES, CONTROLS, TEXT -> LONG;
            case SET_BY -> MIDDLE;
            case NUMBER, UNIT, CLASS, DUE, HANDLER, COOPERATING, FOUND_BY, PROMISED_IN, BEARER, CYCLE, LEVEL, BY, ON ->
                SHORT;
        };
    }

    String field() {
        return field;
    }

    public Words head() {
        return head;
    }

    /// What to write in it.
    Words hint() {
        return hint;
    }

    public int width() {
        return width;
    }
}
