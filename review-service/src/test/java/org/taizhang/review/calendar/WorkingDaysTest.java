package org.taizhang.review.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays ours = CountWorkingDays.calendar(Optional.empty());

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024-01-12, 1, 2024-01-15
                    2024-01-15, 5, 2024-01-22
                    2024-02-09, 1, 2024-02-18
                    2024-02-02, 2, 2024-02-05
                    2025-01-25, 1, 2025-01-26
                    2025-01-27, 1, 2025-02-05
                    2025-09-30, 3, 2025-10-11
                    2026-02-13, 1, 2026-02-14
                    2026-02-14, 1, 2026-02-24
                    2026-12-31, 1, 2027-01-04
                    2027-02-04, 1, 2027-02-09
                    2026-06-18, 0, 2026-06-18
                    2026-06-20, 0, 2026-06-20
                    """)
    void whatIsAllowedInWorkingDaysEndsOnOne(LocalDate from, int days, LocalDate due) {
        assertThat(ours.after(from, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024-01-16, 1, 2024-01-14
                    2024-01-19, 3, 2024-01-15
                    2024-01-22, 3, 2024-01-16
                    2024-02-20, 1, 2024-02-18
                    2026-11-30, 0, 2026-11-29
                    """)
    void whatWasDueThenIsLateByMoreThanSoManyWorkingDays(LocalDate today, int days, LocalDate due) {
        LocalDate found = ours.before(today, days);

        assertThat(found).isEqualTo(due);
        assertThat(ours.after(found, days)).isBefore(today);
        assertThat(ours.after(found.plusDays(1), days)).isAfterOrEqualTo(today);
    }

    /// Each notice says how many days are off and worked instead; what it moves it does not give.
    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasAsManyWorkingDaysAsItsNoticeLeaves(int year, long days) {
        var first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(ours::isWorked)).hasSize((int) days);
        assertThat(ours.isOfficial(year)).isTrue();
    }

    @Test
    void aYearWithoutANoticeSaysSo() {
        assertThat(ours.isOfficial(2027)).isFalse();
        assertThat(ours.isOfficial(2031)).isFalse();
    }

    @Test
    void inAYearThatItDoesNotKnowMondayToFridayAreWorked() {
        var monday = LocalDate.of(2031, 9, 29);

        assertThat(IntStream.range(0, 7).filter(day -> ours.isWorked(monday.plusDays(day))))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "free 2024-05-01 劳动节",
                "off 2024-13-01 劳动节",
                "off 2024-05-05..2024-05-01 劳动节",
                "off 2024-12-31..2025-01-02 元旦",
                "off 2025-05-01 劳动节",
                "work 2024-05-08 劳动节",
                "off",
                "year 2024 official again",
                "year 2025 official",
                "year 2025 guessed somewhere",
                "year next official somewhere"
            })
    void aLineThatItCannotMeanIsNamed(String line) {
        assertThatThrownBy(() -> CalendarText.read(List.of("# a comment", "year 2024 official a notice", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3: ");
    }

    @Test
    void aDayIsOffOrWorkedOnce() {
        assertThatThrownBy(() -> CalendarText.read(
                        List.of("year 2024 official a notice", "off 2024-05-01..2024-05-05 x", "work 2024-05-04 x")))
                .hasMessage("line 3: 2024-05-04 is here twice");
    }

    @Test
    void aFileOfTheOperatorTakesThePlaceOfOurs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("days.txt"), """
                year 2031 official a notice
                off 2031-10-01..2031-10-07 国庆节
                """);

        WorkingDays theirs = CountWorkingDays.calendar(Optional.of(file));

        assertThat(theirs.after(LocalDate.of(2031, 9, 30), 1)).isEqualTo(LocalDate.of(2031, 10, 8));
        assertThat(theirs.isWorked(LocalDate.of(2024, 5, 1))).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithItsSetting(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "# nothing\n");

        assertThatThrownBy(() -> CountWorkingDays.calendar(Optional.of(empty)))
                .hasMessage("taizhang.calendar.file: %s, it names no year".formatted(empty));
        assertThatThrownBy(() -> CountWorkingDays.calendar(Optional.of(folder.resolve("gone.txt"))))
                .hasMessageContaining("taizhang.calendar.file: cannot read")
                .hasMessageContaining("gone.txt");
    }
}
