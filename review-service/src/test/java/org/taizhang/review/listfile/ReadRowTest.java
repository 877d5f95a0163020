package org.taizhang.review.listfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.kind.Task;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.unitname.UnitsByName;
import org.taizhang.review.workbook.Filled;
import org.taizhang.review.workbook.Sheet;

class ReadRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Map<Column, String> NEW = Map.of(
            Column.UNIT, "市水务局",
            Column.PROBLEM, "除险加固",
            Column.CLASS, "分阶段整改",
            Column.SET_BY, "市委常委会会议");

    private final UnitsByName units = new UnitsByName();

    ReadRowTest() {
        units.add("water-bureau", "市水务局党组");
        units.add("water-party", "市水务局机关党委");
        units.add("archives", "市档案馆党委");
        units.add("archives", "档案馆");
        units.add("old", "市水利局");
    }

    @ParameterizedTest
    @CsvSource({
        "市档案馆党委, archives",
        "archives, archives",
        "档案馆, archives",
        "市水务局党组, water-bureau",
        "市水务局机关党委, water-party"
    })
    void aUnitGoesByCodeNameOrAlias(String typed, String code) {
        assertThat(read(with(Column.UNIT, typed)).unit()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"市水务局, 不止一个", "火星, 没有", "市水利局, 已撤销"})
    void aUnitThatIsNotSureIsNone(String typed, String why) {
        assertThat(faults(with(Column.UNIT, typed), null)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("unit");
            assertThat(fault.why().zh()).contains(why);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026年3月1日", "2026.3.1", "2026/03/01", "2026年03月01日"})
    void dayIsReadHoweverItIsWritten(String typed) {
        assertThat(read(with(Column.DUE, typed)).due()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明年", "2026-02-30", "2026-13-01", "1999-01-01", "2099-01-01", "2026-01-14"})
    void aDayThatIsNoneOrHasPassedIsAFault(String typed) {
        assertThat(faults(with(Column.DUE, typed), null))
                .extracting(Fault::field)
                .containsExactly("due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"立行立改", "Immediate", "immediate"})
    void aClassGoesByItsWordOrCode(String typed) {
        assertThat(read(with(Column.CLASS, typed)).itemClass()).isEqualTo(ItemClass.IMMEDIATE);
    }

    @Test
    void whatANewRowNeedsIsAskedForCellByCell() {
        assertThat(faults(Map.of(Column.UNIT, "", Column.PROBLEM, ""), null))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("unit", "problem", "class", "particulars.setBy");
        assertThat(faults(with(Column.CLASS, "马上"), null))
                .extracting(Fault::field)
                .containsExactly("class");
        assertThat(faults(with(Column.PROBLEM, "长".repeat(4001)), null))
                .extracting(Fault::field)
                .containsExactly("problem");
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatStandsAndAnEmptyCellClearsIt() {
        Ask left = read(Map.of(Column.NUMBER, "RW-2026-0001"), standing());
        Ask cleared = read(Map.of(Column.GOAL, "", Column.COOPERATING, ""), standing());

        assertThat(left).isEqualTo(standing().ask());
        assertThat(cleared.goal()).isNull();
        assertThat(cleared.cooperatingUnits()).isEmpty();
        assertThat(cleared.handler()).isEqualTo("甲");
    }

    @Test
    void aFormulaIsRefusedInItsCell() {
        var cells = new EnumMap<Column, Filled>(Column.class);
        with(Column.SET_BY, "会议").forEach((column, text) -> cells.put(column, new Filled(text, null, false)));
        cells.put(Column.GOAL, new Filled("2", null, true));

        ReadRow.Read reading = new ReadRow().read(new Sheet.Line<>(2, cells), known(), null);

        assertThat(reading.ask()).isNull();
        assertThat(reading.faults()).extracting(Fault::field).containsExactly("goal");
    }

    @Test
    void whatWasIssuedKeepsWhatGoesOtherWays() {
        Ask other = new Ask(
                "archives", "别的", "别的", ItemClass.IMMEDIATE, TODAY, "目标", "乙", List.of(), List.of("新"), new Task("别的"));

        assertThat(Issued.faults(stood(ItemState.ASSIGNED), other))
                .extracting(Fault::field)
                .containsExactly("unit", "class", "due", "grounds", "measures");
        assertThat(Issued.faults(stood(ItemState.IN_PROGRESS), other))
                .extracting(Fault::field)
                .contains("problem", "handler", "particulars.setBy");
        assertThat(Issued.faults(stood(ItemState.CLOSED), other))
                .extracting(Fault::field)
                .containsExactly("number");
        assertThat(Issued.faults(stood(ItemState.CLOSED), standing().ask())).isEmpty();
    }

    private static Stood standing() {
        return stood(ItemState.ASSIGNED);
    }

    private static Stood stood(ItemState state) {
        var ask = new Ask(
                "water-bureau",
                "除险加固",
                "除险加固",
                ItemClass.STAGED,
                LocalDate.of(2026, 12, 31),
                "目标",
                "甲",
                List.of("archives"),
                List.of("一", "二"),
                new Task("会议"));
        return new Stood(new UUID(0, 1), "RW-2026-0001", state, ask);
    }

    private static Map<Column, String> with(Column column, String text) {
        var cells = new EnumMap<Column, String>(NEW);
        cells.put(Column.UNIT, "water-bureau");
        cells.put(column, text);
        return cells;
    }

    private Ask read(Map<Column, String> cells) {
        return Objects.requireNonNull(reading(cells, null).ask());
    }

    private Ask read(Map<Column, String> cells, Stood stood) {
        return Objects.requireNonNull(reading(cells, stood).ask());
    }

    private List<Fault> faults(Map<Column, String> cells, @Nullable Stood stood) {
        return reading(cells, stood).faults();
    }

    private ReadRow.Read reading(Map<Column, String> cells, @Nullable Stood stood) {
        var filled = new EnumMap<Column, Filled>(Column.class);
        cells.forEach((column, text) -> filled.put(column, new Filled(text, null, false)));
        return new ReadRow().read(new Sheet.Line<>(2, filled), known(), stood);
    }

    private ReadRow.Known known() {
        return new ReadRow.Known(Kind.TASK, units, Set.of("old"), TODAY);
    }
}
