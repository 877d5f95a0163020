package org.taizhang.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The rules of the house for one module, as tests: `@TestFactory Stream<DynamicTest> house() { return
/// HouseRules.of("org.taizhang.ingest").tests(); }`
///
/// Runs in the module's folder; the module's exceptions stand in `src/test/house-exceptions.txt`.
public final class HouseRules {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path EXCEPTIONS = Path.of("src/test/house-exceptions.txt");

    private final Map<String, Supplier<Stream<Violation>>> rules = new LinkedHashMap<>();
    private final Exceptions exceptions;

    private HouseRules(Sources sources, JavaClasses classes, boolean isService, Exceptions exceptions) {
        this.exceptions = exceptions;
        rules.put("file-length", () -> Limits.longFiles(sources));
        rules.put("method-length", () -> Limits.longMethods(sources));
        rules.put("parameters", () -> Limits.manyParameters(sources));
        rules.put("package-size", () -> Limits.fullPackages(sources));
        rules.put("broad-catch", () -> Habits.broadCatches(sources));
        rules.put("default-over-our-own", () -> Habits.defaultsOverOurOwn(sources));
        rules.put("standard-streams", () -> Habits.standardStreams(sources));
        rules.put("scalar-query", () -> Habits.scalarQueries(sources));
        rules.put("braces", () -> Looks.braces(sources));
        rules.put("var", () -> Looks.vars(sources));
        rules.put("injected-field", () -> Layers.injectedFields(classes));
        if (!isService) return;
        rules.put("suffix", () -> Layers.suffixes(classes));
        rules.put("noun", () -> Layers.nouns(classes));
    }

    /// Of a service, whose classes say by their suffix which technology they touch.
    ///
    /// @param packageName of the module's classes, all that lie below it
    public static HouseRules ofService(String packageName) {
        return of(packageName, true);
    }

    /// Of any other module.
    public static HouseRules of(String packageName) {
        return of(packageName, false);
    }

    private static HouseRules of(String packageName, boolean isService) {
        Sources sources = Sources.in(SOURCES, System.getProperty("java.class.path"));
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        return new HouseRules(sources, classes, isService, Exceptions.in(EXCEPTIONS));
    }

    static HouseRules over(Sources sources, JavaClasses classes, Exceptions exceptions) {
        return new HouseRules(sources, classes, true, exceptions);
    }

    public Stream<DynamicTest> tests() {
        return rules.keySet().stream().map(rule -> DynamicTest.dynamicTest(rule, () -> check(rule)));
    }

    /// @throws AssertionError with every place that breaks the rule, and every exception that is needed no longer
    void check(String rule) {
        List<Violation> found = violations(rule);
        Set<String> excepted = exceptions.of(rule);
        String broken = found.stream()
                .filter(violation -> !excepted.contains(violation.place()))
                .map(violation -> "  " + violation + "\n")
                .collect(Collectors.joining());
        var needless = new TreeSet<>(excepted);
        found.forEach(violation -> needless.remove(violation.place()));
        if (!broken.isEmpty()) throw new AssertionError("house rule " + rule + " is broken:\n" + broken);
        if (!needless.isEmpty()) {
            throw new AssertionError(
                    "house rule %s holds again; take these out of %s: %s".formatted(rule, EXCEPTIONS, needless));
        }
    }

    private List<Violation> violations(String rule) {
        return rules.getOrDefault(rule, Stream::empty).get().distinct().sorted().toList();
    }
}
