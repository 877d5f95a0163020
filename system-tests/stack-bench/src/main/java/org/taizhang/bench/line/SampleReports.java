package org.taizhang.bench.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Documents without number, no two alike: the reports of the sample in the years to come, each with a line of its own.
///
/// @param reports the paragraphs of each, in the XML of the sample
record SampleReports(List<String> reports) {
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p[ >].*?</w:p>", Pattern.DOTALL);
    private static final String TITLE = "\"GWTitle\"";
    private static final String HEAD = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";
    private static final String TAIL = "</w:body></w:document>";
    private static final int YEARS = 65;
    private static final int FIRST_YEAR = 2030;

    static SampleReports of(Path compilation) {
        String xml = document(compilation);
        var reports = new ArrayList<StringBuilder>();
        PARAGRAPH.matcher(xml).results().map(found -> found.group()).forEach(paragraph -> {
            if (paragraph.contains(TITLE)) reports.add(new StringBuilder());
            if (!reports.isEmpty()) reports.getLast().append(paragraph);
        });
        if (reports.size() < 2) throw new IllegalStateException("no reports in " + compilation);
        // The first title is that of the whole, with the list of what follows.
        return new SampleReports(
                reports.stream().skip(1).map(StringBuilder::toString).toList());
    }

    byte[] next(int number) {
        int year = FIRST_YEAR + number / reports.size() % YEARS;
        String own = "<w:p><w:r><w:t>附注 %s</w:t></w:r></w:p>".formatted(UUID.randomUUID());
        return docx(HEAD + reports.get(number % reports.size()).replace("2023", Integer.toString(year)) + own + TAIL);
    }

    private static String document(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var document = zip.getInputStream(zip.getEntry("word/document.xml"));
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("not a Word document: " + file, e);
        }
    }

    private static byte[] docx(String document) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
                    Id="rId1" Target="word/document.xml" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                    </Relationships>""");
            put(zip, "word/document.xml", document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
