package org.taizhang.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.house.OneCalendar;

class LayoutTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.taizhang.gateway");

    @Test
    void onlyResourcesSpeakHttp() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(GATEWAY);
    }

    @Test
    void onlyConsumersHearEvents() {
        methods()
                .that()
                .areAnnotatedWith(Incoming.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Consumer")
                .check(GATEWAY);
    }

    @Test
    void featuresDoNotFormCycles() {
        slices().matching("org.taizhang.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(GATEWAY);
    }

    @Test
    void everyDateIsADayInChina() {
        OneCalendar.RULE.check(GATEWAY);
    }

    @Test
    void noServiceReachesIntoAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.taizhang.ingest..", "org.taizhang.extract..", "org.taizhang.review..")
                .check(GATEWAY);
    }

    /// It keeps sessions and nothing else: what services need for that is not there, so that nothing is switched off.
    @ParameterizedTest
    @ValueSource(strings = {"org.hibernate.Session", "io.minio.MinioClient", "org.taizhang.messaging.Outbox"})
    void theDoorHoldsNothingOfTheServices(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void onlyRepositoriesSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Reading")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "io.agroal..")
                .check(GATEWAY);
    }

    @Test
    void theRulesOfTheDoorArePlainJava() {
        classes()
                .that()
                .haveSimpleName("PathGuard")
                .or()
                .haveSimpleName("RouteTable")
                .or()
                .haveSimpleName("LocalPath")
                .or()
                .haveSimpleName("CrossSite")
                .or()
                .haveSimpleName("CachePolicy")
                .or()
                .haveSimpleName("Audience")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.taizhang.gateway..")
                .check(GATEWAY);
    }
}
