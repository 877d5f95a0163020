package org.taizhang.format.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Samples;

class DocReaderTest {

    @Test
    void rowsAreRowsWithTheirCellsToldApartEmptyOnesIncluded() {
        var document = Samples.only(Samples.read(Samples.sample("1-water-bureau-features-demo.doc")));

        assertThat(document.paragraphs().stream()
                        .filter(paragraph -> paragraph.place() == Paragraph.Place.TABLE_ROW)
                        .map(Paragraph::text))
                .startsWith("序号\t事项\t完成情况", "1\t督查单位13家\t已完成", "\t约谈单位2个\t已完成");
    }
}
