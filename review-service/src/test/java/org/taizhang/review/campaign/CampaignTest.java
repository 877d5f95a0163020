package org.taizhang.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.review.report.ReportKind;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

class CampaignTest {

    private static final Instant NOON = Instant.parse("2026-01-15T04:00:00Z");
    private static final Actor LIN = new Actor("lin", "林岚", "city");
    private static final LocalDate OPENS = LocalDate.of(2026, 1, 31);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 10);

    @Test
    void whatIsOpenDoesNotChange() {
        Campaign campaign = campaign(terms(Rhythm.ONCE, null));
        campaign.open(NOON);

        assertThatThrownBy(() -> campaign.change(terms(Rhythm.ONCE, null))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> campaign.open(NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsClosedStaysClosed() {
        Campaign campaign = campaign(terms(Rhythm.ONCE, null));
        campaign.open(NOON);
        campaign.close(NOON);

        assertThatThrownBy(() -> campaign.close(NOON)).isInstanceOf(Conflict.class);
        assertThat(campaign.next(UUID.randomUUID(), NOON)).isEmpty();
    }

    @Test
    void monthsFollowEachOtherOverTheYearAndAShortOneTakesNothingFromTheNext() {
        List<Campaign> rounds = rounds(campaign(terms(Rhythm.MONTHLY, 11)), 4);

        assertThat(rounds.stream().map(round -> round.occasion().period())).containsExactly("M11", "M12", "M01", "M02");
        assertThat(rounds.stream().map(Campaign::year)).containsExactly(2026, 2026, 2027, 2027);
        assertThat(rounds.stream().map(round -> round.terms().opensOn()))
                .containsExactly(
                        OPENS, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }

    @Test
    void everyRhythmKeepsItsDistance() {
        assertThat(rounds(campaign(terms(Rhythm.FORTNIGHTLY, 26)), 2).getLast().due())
                .isEqualTo(DUE.plusWeeks(2));
        assertThat(rounds(campaign(terms(Rhythm.FORTNIGHTLY, 26)), 2)
                        .getLast()
                        .occasion()
                        .period())
                .isEqualTo("F01");
        assertThat(rounds(campaign(terms(Rhythm.QUARTERLY, 4)), 2).getLast().due())
                .isEqualTo(DUE.plusMonths(3));
        assertThat(rounds(campaign(terms(Rhythm.YEARLY, null)), 2).getLast().due())
                .isEqualTo(DUE.plusYears(1));
    }

    @Test
    void aTitleThatNamesTheYearNamesTheNewOne() {
        assertThat(rounds(campaign(terms(Rhythm.YEARLY, null)), 2).getLast().title())
                .isEqualTo("2027 年度责任报告");
    }

    @Test
    void aRoundThatPeopleChangedIsWhatLaterOnesAreCountedFrom() {
        Campaign second = rounds(campaign(terms(Rhythm.MONTHLY, 1)), 2).getLast();
        Terms moved = second.terms().turned(second.terms().turn(), OPENS.plusDays(20), DUE.plusDays(20));

        second.change(moved);

        assertThat(second.next(UUID.randomUUID(), NOON).orElseThrow().due())
                .isEqualTo(DUE.plusDays(20).plusMonths(1));
    }

    @Test
    void aPeriodFitsTheRhythm() {
        assertThatThrownBy(() -> terms(Rhythm.MONTHLY, 13)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> terms(Rhythm.QUARTERLY, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> terms(Rhythm.YEARLY, 1)).isInstanceOf(Invalid.class);
    }

    private static List<Campaign> rounds(Campaign first, int count) {
        var rounds = new ArrayList<Campaign>(List.of(first));
        while (rounds.size() < count) {
            rounds.getLast().open(NOON);
            rounds.add(rounds.getLast().next(UUID.randomUUID(), NOON).orElseThrow());
        }
        return rounds;
    }

    private static Campaign campaign(Terms terms) {
        return new Campaign(UUID.randomUUID(), terms, LIN, NOON);
    }

    private static Terms terms(Rhythm rhythm, @Nullable Integer number) {
        return new Terms(
                "2026 年度责任报告",
                ReportKind.ACCOUNTABILITY,
                2026,
                rhythm,
                number,
                new Terms.Reach("city", false, Set.of()),
                OPENS,
                DUE,
                List.of(),
                "approval",
                10,
                false);
    }
}
