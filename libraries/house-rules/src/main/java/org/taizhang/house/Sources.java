package org.taizhang.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The sources of a module, parsed and with their types known.
///
/// @param root the source folder; places are told below it
record Sources(Path root, List<CompilationUnitTree> units, Trees trees) {

    Sources {
        root = root.toAbsolutePath();
        units = List.copyOf(units);
    }

    /// @param classpath what the sources were compiled against
    static Sources in(Path root, String classpath) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(root)) {
            Iterable<? extends JavaFileObject> java = files.getJavaFileObjectsFromPaths(
                    all.filter(file -> file.toString().endsWith(".java")).toList());
            var options = List.of("-proc:none", "-implicit:none", "-classpath", classpath);
            var task = (JavacTask) compiler.getTask(null, files, _ -> {}, options, null, java);
            List<CompilationUnitTree> units = StreamSupport.stream(task.parse().spliterator(), false)
                    .<CompilationUnitTree>map(u -> u)
                    .toList();
            task.analyze();
            return new Sources(root, units, Trees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String place(CompilationUnitTree unit) {
        return root.relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
    }
}
