package org.taizhang.review.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.item.Items.NOON;
import static org.taizhang.review.item.Items.REPORTER;
import static org.taizhang.review.item.Items.TODAY;
import static org.taizhang.review.item.Items.anItem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.review.item.Confirmation;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.Order;
import org.taizhang.web.problem.Conflict;

class KindTest {

    private static final List<Particulars> ALL = List.of(
            new Rectification(FoundBy.AUDIT),
            new Commitment(2025),
            new Task("市委常委会会议"),
            new Duty("党组书记", Cycle.MONTHLY),
            new Risk(RiskLevel.HIGH, "双人复核", Cycle.HALF_YEARLY),
            new Directive("请抓紧办理", "张某", LocalDate.of(2026, 1, 5)));

    @Test
    void theDatabaseKeepsEachKindAsItWas() {
        var store = new ParticularsStore();

        assertThat(ALL).allSatisfy(one -> assertThat(store.convertToEntityAttribute(store.convertToDatabaseColumn(one)))
                .isEqualTo(one));
        assertThat(ALL).extracting(Particulars::kind).containsExactly(Kind.values());
    }

    @Test
    void theWireTellsEachKindAsItWas() {
        assertThat(ALL)
                .allSatisfy(one ->
                        assertThat(ParticularsView.of(one, true).of(one.kind())).isEqualTo(one));
    }

    @Test
    void eachKindNumbersInASeriesOfItsOwn() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::series)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2024-02-10, 2024M02, 2024-02-01, 2024-02-29",
        "QUARTERLY, 2024-12-31, 2024Q4, 2024-10-01, 2024-12-31",
        "HALF_YEARLY, 2025-07-01, 2025H2, 2025-07-01, 2025-12-31",
        "YEARLY, 2025-01-01, 2025, 2025-01-01, 2025-12-31"
    })
    void aPeriodIsAPartOfItsYear(Cycle cycle, LocalDate day, String name, LocalDate first, LocalDate last) {
        assertThat(cycle.of(day)).isEqualTo(new Cycle.Period(name, first, last));
        assertThat(cycle.after(cycle.of(day)).first()).isEqualTo(last.plusDays(1));
    }

    @Test
    void aDutyIsConfirmedPeriodAfterPeriodAndNeverBeforeOneBegins() {
        Item duty = anItem(new Duty("党组", Cycle.MONTHLY));
        duty.sign(new Order.Undertaking(List.of(), null, null), TODAY, NOON);

        duty.confirm(null, REPORTER.actor(), TODAY, NOON);

        assertThatThrownBy(() -> duty.confirm(null, REPORTER.actor(), TODAY, NOON))
                .isInstanceOf(Conflict.class);
        LocalDate later = TODAY.plusMonths(3);
        duty.confirm(new Confirmation.News("开会2次", later, 50), REPORTER.actor(), later, NOON);
        assertThat(duty.toConfirm(later)).map(Cycle.Period::name).contains("2024M03");
        assertThat(duty.confirmations()).extracting("period").containsExactly("2024M01", "2024M02");
    }

    @Test
    void whatIsNotConfirmedByPeriodHasNoPeriod() {
        Item task = anItem(new Task("市委常委会会议"));
        assertThat(task.toConfirm(TODAY)).isEmpty();
    }
}
