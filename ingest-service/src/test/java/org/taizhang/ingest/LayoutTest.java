package org.taizhang.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.taizhang.house.OneCalendar;
import org.taizhang.messaging.delivery.EventConsumer;
import org.taizhang.web.Digest;

class LayoutTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.taizhang.ingest");

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
    void onlyConsumersHearEvents() {
        classes()
                .that()
                .implement(EventConsumer.class)
                .should()
                .haveSimpleNameEndingWith("Consumer")
                .check(SERVICE);
    }

    @Test
    void featuresDoNotFormCycles() {
        slices().matching("org.taizhang.ingest.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    /// `ReceivedFile` has it, for the key of the request, the receipt and the proof of what was stored.
    @Test
    void theDigestOfAFileIsTakenOnceByWhoReceivesIt() {
        noClasses().should().dependOnClassesThat().areAssignableTo(Digest.class).check(SERVICE);
    }

    @Test
    void everyDateIsADayInChina() {
        OneCalendar.RULE.check(SERVICE);
    }

    @Test
    void noServiceReachesIntoAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.taizhang.extract..", "org.taizhang.review..", "org.taizhang.gateway..")
                .check(SERVICE);
    }
}
