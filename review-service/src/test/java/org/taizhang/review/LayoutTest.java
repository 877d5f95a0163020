package org.taizhang.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.house.OneCalendar;
import org.taizhang.messaging.delivery.EventConsumer;

class LayoutTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.taizhang.review");

    private static final List<String> ROOMS = List.of(
            "calendar",
            "person",
            "listing",
            "workbook",
            "audit",
            "unitname",
            "unit",
            "savedview",
            "roster",
            "directory",
            "absence",
            "upload",
            "trail",
            "task",
            "demand",
            "route",
            "procedure",
            "report",
            "kind",
            "lamp",
            "receipt",
            "number",
            "item",
            "circulation",
            "lists",
            "listfile",
            "plan",
            "ledger",
            "rectification",
            "closeout",
            "extension",
            "directive",
            "steering",
            "stage",
            "sample",
            "lookback",
            "rebound",
            "candidate",
            "analysis",
            "judgement",
            "campaign",
            "standing",
            "split",
            "filing",
            "submission",
            "dismissal",
            "compilation",
            "correction",
            "nearcopy",
            "lastyear",
            "comparison",
            "claim",
            "notice",
            "overdue",
            "digest",
            "queue",
            "search",
            "sight");

    private static final Set<String> EDGES =
            Set.of("Resource", "Consumer", "Repository", "Store", "Config", "View", "package-info");

    @Test
    void nounsKnowOnlyTheJdkAndOurDomain() {
        classes()
                .that(areNouns())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.persistence..",
                        "org.jspecify..",
                        "org.taizhang.web",
                        "org.taizhang.web.problem..",
                        "org.taizhang.web.match..",
                        "org.taizhang.copies..",
                        "org.taizhang.lastyear..",
                        "org.taizhang.events..",
                        "org.taizhang.review..")
                .check(SERVICE);
    }

    @Test
    void featuresDoNotFormCycles() {
        slices().matching("org.taizhang.review.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void everyRoomStandsOnTheRoomsBeforeItOnly() {
        for (int room = 0; room < ROOMS.size(); room++) {
            String[] after = ROOMS.subList(room + 1, ROOMS.size()).stream()
                    .map("org.taizhang.review.%s.."::formatted)
                    .toArray(String[]::new);
            if (after.length == 0) break;
            noClasses()
                    .that()
                    .resideInAPackage("org.taizhang.review.%s..".formatted(ROOMS.get(room)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after)
                    .check(SERVICE);
        }
    }

    @Test
    void everyRoomIsListed() {
        var rooms = SERVICE.stream()
                .map(type -> type.getPackageName().replaceFirst("org\\.taizhang\\.review\\.?", ""))
                .filter(room -> !room.isEmpty())
                .distinct();

        assertThat(rooms).containsExactlyInAnyOrderElementsOf(ROOMS);
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
    void onlyConsumersHearEvents() {
        classes()
                .that()
                .implement(EventConsumer.class)
                .should()
                .haveSimpleNameEndingWith("Consumer")
                .check(SERVICE);
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
                .resideInAnyPackage("org.taizhang.extract..", "org.taizhang.ingest..", "org.taizhang.gateway..")
                .check(SERVICE);
    }

    /// What has no suffix and is no use case (a bean named by a verb).
    private static DescribedPredicate<JavaClass> areNouns() {
        return DescribedPredicate.describe("are nouns", LayoutTest::isNoun);
    }

    private static boolean isNoun(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        return EDGES.stream().noneMatch(name::endsWith) && !outermost.isAnnotatedWith(ApplicationScoped.class);
    }

    /// On a page of it another test's things may stand where a test looks for its own.
    @Test
    void aTestReadsAListWhole() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith("IT.java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("limit=200"));
        }
    }
}
