package org.taizhang.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.house.layers.Injected;
import org.taizhang.house.layers.Ledger;
import org.taizhang.house.layers.LedgerClient;
import org.taizhang.house.layers.Talkative;

/// Every rule catches a violation, says where it is, and lets pass what is right.
class HouseRulesTest {

    private static final JavaClasses NONE = new ClassFileImporter().importClasses();

    @TempDir
    Path folder;

    @Test
    void aFileOfMoreThan400LinesFails() throws IOException {
        source("A", "class A {" + "\n".repeat(400) + "}");

        assertBreaks("file-length", "A.java: 401 lines");
    }

    @Test
    void aMethodOfMoreThan40LinesFails() throws IOException {
        source("A", "class A { void far() {" + "\n".repeat(40) + "} void near() {" + "\n".repeat(39) + "} }");

        assertBreaks("method-length", "A.java#far: 41 lines");
    }

    @Test
    void aMethodOfMoreThanFiveParametersFails() throws IOException {
        source("A", "class A { void many(int a, int b, int c, int d, int e, int f) {} void few(int a) {} }");

        assertBreaks("parameters", "A.java#many: 6 parameters");
    }

    @Test
    void aPackageOfMoreThan20FilesFails() throws IOException {
        for (int i : IntStream.range(0, 21).toArray()) source("p/A" + i, "package p; class A%d {}".formatted(i));

        assertBreaks("package-size", "p: 21 files");
    }

    @Test
    void aBroadCatchFails() throws IOException {
        source("A", "class A { void f() { try { g(); } catch (IllegalStateException | Error e) { } } void g() {} }");

        assertBreaks("broad-catch", "A.java#f: catches Error");
    }

    @Test
    void aDefaultOverOurOwnEnumFails() throws IOException {
        source("org/taizhang/Colour", "package org.taizhang; enum Colour { RED, GREEN }");
        source(
                "org/taizhang/A",
                "package org.taizhang; class A { int f(Colour c) { return switch (c) { case RED -> 1; default -> 2; }; } }");

        assertBreaks("default-over-our-own", "org/taizhang/A.java#f: default over Colour");
    }

    @Test
    void aDefaultOverOurOwnSealedTypeFails() throws IOException {
        source(
                "org/taizhang/Shape",
                "package org.taizhang; sealed interface Shape { record Round() implements Shape {} record Flat() implements Shape {} }");
        source(
                "org/taizhang/A",
                "package org.taizhang; class A { void f(Shape s) { switch (s) { case Shape.Round r -> {} default -> {} } } }");

        assertBreaks("default-over-our-own", "org/taizhang/A.java#f: default over Shape");
    }

    @Test
    void aDefaultOverAStringIsRight() throws IOException {
        source("A", "class A { int f(String s) { return switch (s) { case \"a\" -> 1; default -> 2; }; } }");

        assertHolds("default-over-our-own");
    }

    @Test
    void outputToTheStandardStreamsFails() throws IOException {
        source("A", "class A { void f() { System.out.println(1); } }");

        assertBreaks("standard-streams", "A.java#f: uses System.out");
    }

    @Test
    void aNativeQueryForAScalarFails() throws IOException {
        source("A", "class A { void f(Session s) { s.createNativeQuery(\"select 1\", Long.class); } }");
        source("B", "class B { void f(Session s) { s.createNativeQuery(\"select 1\", Tuple.class); } }");

        assertBreaks("scalar-query", "A.java#f: asks for Long.class");
        assertThatThrownBy(() -> rules().check("scalar-query")).hasMessageNotContaining("B.java");
    }

    @Test
    void aClassThatTouchesAnotherTechnologyThanItsSuffixNamesFails() throws IOException {
        assertThatThrownBy(() -> over(Talkative.class, LedgerClient.class).check("suffix"))
                .hasMessageContaining("Talkative: touches HTTP out")
                .hasMessageNotContaining("LedgerClient");
    }

    @Test
    void aNounThatKnowsAClassThatDoesSomethingFails() throws IOException {
        assertThatThrownBy(() -> over(Ledger.class, LedgerClient.class).check("noun"))
                .hasMessageContaining("Ledger: is a noun and knows LedgerClient");
    }

    @Test
    void anInjectedFieldFails() throws IOException {
        assertThatThrownBy(() -> over(Injected.class).check("injected-field"))
                .hasMessageContaining("field ledger is injected");
    }

    @Test
    void aBodyOfSeveralLinesWithoutBracesFails() throws IOException {
        source("A", """
                class A {
                    int near(boolean b) { if (b) return 1; for (;;) { } }
                    int wrapped(boolean b) {
                        if (b)
                            return 1;
                        return 2;
                    }
                    int far(boolean b) {
                        if (b) return Math.max(1,
                                2);
                        return 2;
                    }
                }
                """);

        assertBreaks("braces", "A.java#far: a body of several lines without braces");
    }

    @Test
    void aLoopOverSeveralLinesWithoutBracesFails() throws IOException {
        source("A", "class A { void f(int[] all) { for (int i : all) g(i,\n i); } void g(int a, int b) {} }");

        assertBreaks("braces", "A.java#f: a body of several lines without braces");
    }

    @Test
    void bracesAroundOneBranchOnlyFail() throws IOException {
        source("A", """
                class A {
                    int both(boolean b) { if (b) { return 1; } else if (!b) { return 2; } else { return 3; } }
                    int one(boolean b) { if (b) { return 1; } else return 2; }
                }
                """);

        assertBreaks("braces", "A.java#one: braces one branch only");
    }

    @Test
    void aTypeThatItsConstructorNamesAgainFails() throws IOException {
        source("A", """
                import java.util.*;
                class A {
                    private final StringBuilder field = new StringBuilder();
                    void twice() { ArrayList<String> names = new ArrayList<>(); }
                    void once() { var names = new ArrayList<String>(); List<String> wider = new ArrayList<>(); }
                }
                """);

        assertBreaks("var", "A.java#twice: names the type of names twice");
    }

    @Test
    void anExceptionLetsItsPlacePassAndNoOther() throws IOException {
        source("A", "class A { void f() { System.out.println(1); } void g() { System.out.println(1); } }");

        assertThatThrownBy(() -> rules("standard-streams A.java#f — it is the command line")
                        .check("standard-streams"))
                .hasMessageContaining("A.java#g")
                .hasMessageNotContaining("A.java#f");
    }

    @Test
    void anExceptionThatIsNeededNoLongerFails() throws IOException {
        source("A", "class A {}");

        assertThatThrownBy(() -> rules("standard-streams A.java#f — it is the command line")
                        .check("standard-streams"))
                .hasMessageContaining("holds again")
                .hasMessageContaining("A.java#f");
    }

    @Test
    void anExceptionNeedsAReason() {
        assertThatThrownBy(() -> Exceptions.of(List.of("standard-streams A.java#f")))
                .hasMessageContaining("without a reason");
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private HouseRules rules(String... exceptions) {
        return HouseRules.over(
                Sources.in(folder, System.getProperty("java.class.path")), NONE, Exceptions.of(List.of(exceptions)));
    }

    private HouseRules over(Class<?>... types) throws IOException {
        source("A", "class A {}");
        return HouseRules.over(Sources.in(folder, ""), new ClassFileImporter().importClasses(types), Exceptions.none());
    }

    private void assertBreaks(String rule, String words) {
        assertThatThrownBy(() -> rules().check(rule))
                .isInstanceOf(AssertionError.class)
                .satisfies(e -> {
                    String found = e.getMessage().lines().skip(1).collect(Collectors.joining("\n"));
                    assertThat(found).contains(words).hasLineCount(1);
                });
    }

    private void assertHolds(String rule) {
        assertThatCode(() -> rules().check(rule)).doesNotThrowAnyException();
    }
}
