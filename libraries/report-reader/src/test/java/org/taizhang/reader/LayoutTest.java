package org.taizhang.reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.taizhang.house.OneCalendar;

class LayoutTest {

    private static final JavaClasses READER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.taizhang.reader");

    @Test
    void untrustedBytesAreSeenByFormatsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..", "java.util.zip..", "javax.xml..")
                .check(READER);
    }

    @Test
    void everyDateIsADayInChina() {
        OneCalendar.RULE.check(READER);
    }
}
