package org.taizhang.review.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.taizhang.review.campaign.Campaign;
import org.taizhang.review.campaign.CampaignActions;
import org.taizhang.review.campaign.CampaignRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Words;

/// 未报名单: who has not handed in, as an Excel file.
@ApplicationScoped
class ExportOwing {

    /// A sheet holds a million rows; nobody has as many units.
    private static final int ALL = 1_000_000;

    private static final List<Column> COLUMNS = List.of(
            new Column(new Words("单位", "Unit"), 36),
            new Column(new Words("单位代码", "Code"), 18),
            new Column(new Words("上级单位", "Unit above"), 36),
            new Column(new Words("进度", "Stage"), 16),
            new Column(new Words("截止日期", "Due"), 13),
            new Column(new Words("逾期天数", "Days late"), 10),
            new Column(new Words("提醒次数", "Reminders"), 10),
            new Column(new Words("提醒日期", "Reminded on"), 24));

    private static final String DATE = "yyyy-mm-dd";
    private static final int DUE = 4;

    private final CampaignRepository campaigns;
    private final CampaignActions actions;
    private final StandingRepository standings;
    private final TellDay day;

    ExportOwing(CampaignRepository campaigns, CampaignActions actions, StandingRepository standings, TellDay day) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.standings = standings;
        this.day = day;
    }

    private record Column(Words head, int width) {}

    /// @param name to call the file by
    record Book(String name, ByteArrayOutputStream bytes) {}

    @Transactional
    Book export(UUID id, Person person) {
        Campaign campaign = campaigns.visible(id, person);
        IdentifyPerson.demand(actions.export(campaign, person));
        var all = new Slice(StandingRepository.ORDERS.getFirst(), Optional.empty(), ALL);
        List<Standing> owing = standings
                .page(id, person.sight(), StandingRepository.Wanted.OWING, all)
                .all();
        String what = person.reads(new Words("未报名单", "Not handed in"));
        String name = "%s %s.xlsx".formatted(what, campaign.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "));
        return new Book(name, bytes(owing, what, person));
    }

    private ByteArrayOutputStream bytes(List<Standing> owing, String sheetName, Person person) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "taizhang", "1.0");
                Worksheet sheet = book.newWorksheet(sheetName)) {
            head(sheet, person);
            for (int row = 0; row < owing.size(); row++) write(sheet, row + 1, owing.get(row), person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private static void head(Worksheet sheet, Person person) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, person.reads(COLUMNS.get(column).head()));
            sheet.width(column, COLUMNS.get(column).width());
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        sheet.freezePane(1, 1);
    }

    private void write(Worksheet sheet, int row, Standing standing, Person person) {
        sheet.value(row, 0, Harmless.of(standing.name()));
        sheet.value(row, 1, Harmless.of(standing.unit()));
        sheet.value(row, 2, standing.system() == null ? "" : Harmless.of(standing.system()));
        sheet.value(row, 3, person.reads(standing.stage().label()));
        sheet.value(row, DUE, standing.due());
        sheet.style(row, DUE).format(DATE).set();
        if (standing.late()) sheet.value(row, 5, ChronoUnit.DAYS.between(standing.due(), day.today()));
        sheet.value(row, 6, standing.remindedOn().size());
        sheet.value(
                row, 7, standing.remindedOn().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
    }
}
