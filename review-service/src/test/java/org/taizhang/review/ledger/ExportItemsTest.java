package org.taizhang.review.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.Persons;
import org.taizhang.review.receipt.Receipt;

class ExportItemsTest {

    private static final Logger LOG = Logger.getLogger(ExportItemsTest.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Person READER = Persons.person("reader", Set.of("reviewer"), "city");
    private static final int PAGE = 500;
    private static final long MEGABYTE = 1L << 20;

    @Test
    void whatASheetCannotHoldGoesOnOnTheNext() throws IOException {
        byte[] file = file(pages(7, 2), 3);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Tasks 2026", "Tasks 2026 2", "Tasks 2026 3");
            assertThat(sheets.get(1).read()).hasSize(4);
            assertThat(sheets.get(1).read().get(1).getCellText(1)).isEqualTo("RW-2026-4");
            assertThat(sheets.get(2).read()).hasSize(2);
        }
    }

    @Test
    void aSheetThatIsJustFullIsTheLast() throws IOException {
        byte[] file = file(pages(6, 3), 3);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets()).hasSize(2);
        }
    }

    @Test
    void twoHundredThousandRowsHoldNoMoreThanThousands() throws IOException {
        var watched = new Watched(pages(200_000, PAGE));

        try (var book = new Workbook(OutputStream.nullOutputStream(), "test", "1.0")) {
            ExportItems.sheets(book, "Ledger", READER, watched, 1_048_575);
        }

        LOG.infof(
                "held after 10,000 rows %d MB, after 190,000 rows %d MB, peak of the heap %d MB",
                watched.early / MEGABYTE, watched.late / MEGABYTE, watched.peak / MEGABYTE);
        assertThat(watched.late - watched.early).isLessThan(16 * MEGABYTE);
    }

    private static byte[] file(Iterator<List<ExportItems.Told>> pages, int most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            ExportItems.sheets(book, "Tasks/2026", READER, pages, most);
        }
        return bytes.toByteArray();
    }

    /// @param size of the pages but the last, which holds what the rows leave
    private static Iterator<List<ExportItems.Told>> pages(int rows, int size) {
        return IntStream.iterate(0, from -> from < rows, from -> from + size)
                .mapToObj(from -> IntStream.range(from, Math.min(from + size, rows))
                        .mapToObj(row -> told(row + 1))
                        .toList())
                .iterator();
    }

    /// No two texts are the same, as in a ledger.
    private static ExportItems.Told told(int number) {
        String text = "第 %d 件：按照上级要求抓紧完成水库除险加固并逐条对账销号".formatted(number);
        var words = new ItemRow.Words(text + "依据", List.of("archives"), null, text + "成效", text + "意见", "甲");
        var more = new ItemRow.More(
                null,
                2,
                1,
                3,
                new ItemRow.Progress(TODAY, text + "进展"),
                "领导",
                "责任人",
                text + "目标",
                words,
                0,
                null,
                null,
                null);
        var row = new ItemRow(
                new UUID(0, number),
                "RW-2026-" + number,
                ItemState.IN_PROGRESS,
                text,
                "重点任务清单",
                "任务",
                ItemClass.STAGED,
                "water-bureau",
                TODAY.plusDays(number % 100),
                Lamp.GREEN,
                Instant.EPOCH,
                new ItemRow.Listed(Kind.TASK, null, null),
                new Receipt(TODAY, TODAY, TODAY, false),
                more);
        return new ExportItems.Told(row, Map.of(), READER, TODAY);
    }

    /// Looks at the heap while it hands out pages.
    private static final class Watched implements Iterator<List<ExportItems.Told>> {

        private final Iterator<List<ExportItems.Told>> pages;
        private int given;
        private long early;
        private long late;
        private long peak;

        Watched(Iterator<List<ExportItems.Told>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            return pages.hasNext();
        }

        @Override
        public List<ExportItems.Told> next() {
            peak = Math.max(peak, used());
            if (given == 10_000) early = held();
            if (given == 190_000) late = held();
            List<ExportItems.Told> page = pages.next();
            given += page.size();
            return page;
        }

        private static long held() {
            System.gc();
            return used();
        }

        private static long used() {
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
