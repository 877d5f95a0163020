package org.taizhang.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long files and methods may be, how many parameters they take, how many files a package holds.
final class Limits {

    static final int FILE_LINES = 400;
    static final int METHOD_LINES = 40;
    static final int PARAMETERS = 5;
    static final int PACKAGE_FILES = 20;

    private Limits() {}

    static Stream<Violation> longFiles(Sources sources) {
        return sources.units().stream().flatMap(unit -> {
            long lines = unit.getLineMap()
                    .getLineNumber(sources.trees().getSourcePositions().getEndPosition(unit, unit));
            return lines > FILE_LINES
                    ? Stream.of(new Violation(sources.place(unit), "%d lines, at most %d".formatted(lines, FILE_LINES)))
                    : Stream.empty();
        });
    }

    static Stream<Violation> longMethods(Sources sources) {
        return methods(sources)
                .filter(method -> method.lines() > METHOD_LINES)
                .map(method ->
                        new Violation(method.place(), "%d lines, at most %d".formatted(method.lines(), METHOD_LINES)));
    }

    /// Constructors take what their class is made of: collaborators, columns. Those are counted by the length of the
    /// file.
    static Stream<Violation> manyParameters(Sources sources) {
        return methods(sources)
                .filter(method -> !method.isConstructor() && method.parameters() > PARAMETERS)
                .map(method -> new Violation(
                        method.place(), "%d parameters, at most %d".formatted(method.parameters(), PARAMETERS)));
    }

    static Stream<Violation> fullPackages(Sources sources) {
        Map<String, Integer> files = new TreeMap<>();
        for (CompilationUnitTree unit : sources.units()) {
            String place = sources.place(unit);
            if (!place.endsWith("package-info.java"))
                files.merge(place.substring(0, Math.max(0, place.lastIndexOf('/'))), 1, Integer::sum);
        }
        return files.entrySet().stream()
                .filter(entry -> entry.getValue() > PACKAGE_FILES)
                .map(entry -> new Violation(
                        entry.getKey(), "%d files, at most %d".formatted(entry.getValue(), PACKAGE_FILES)));
    }

    private record Method(String place, long lines, int parameters, boolean isConstructor) {}

    private static Stream<Method> methods(Sources sources) {
        return sources.units().stream().flatMap(unit -> methods(sources, unit).stream());
    }

    private static List<Method> methods(Sources sources, CompilationUnitTree unit) {
        SourcePositions positions = sources.trees().getSourcePositions();
        var found = new ArrayList<Method>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                // Compact constructors of records and generated ones have no place of their own.
                if (positions.getEndPosition(unit, method) >= 0) {
                    found.add(new Method(
                            sources.place(unit) + "#" + method.getName(),
                            lines(method),
                            method.getParameters().size(),
                            method.getReturnType() == null));
                }
                return super.visitMethod(method, null);
            }

            // From the signature on: annotations and documentation do not make a method hard to read.
            private long lines(MethodTree method) {
                Tree body = method.getBody();
                if (body == null) return 1;
                return line(positions.getEndPosition(unit, body)) - line(positions.getStartPosition(unit, body)) + 1;
            }

            private long line(long position) {
                return unit.getLineMap().getLineNumber(position);
            }
        }.scan(unit, null);
        return found;
    }
}
