package org.taizhang.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.taizhang.house.OneCalendar;

class LayoutTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.taizhang.extract");

    @Test
    void untrustedBytesAreSeenByFormatsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..", "java.util.zip..", "javax.xml..")
                .check(SERVICE);
    }

    @Test
    void featuresDoNotFormCycles() {
        slices().matching("org.taizhang.extract.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void onlyResourcesSpeakHttp() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(SERVICE);
    }

    @Test
    void everyDateIsADayInChina() {
        OneCalendar.RULE.check(SERVICE);
    }

    @Test
    void collaboratorsComeThroughConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(SERVICE);
    }
}
