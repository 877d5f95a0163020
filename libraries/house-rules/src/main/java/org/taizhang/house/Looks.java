package org.taizhang.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One way to write what Java lets one write in two.
final class Looks {

    private Looks() {}

    /// A body without braces takes one line; and where one branch has braces, so has the other.
    static Stream<Violation> braces(Sources sources) {
        SourcePositions positions = sources.trees().getSourcePositions();
        return Habits.each(sources, notes -> new Habits.Walk(notes) {
            @Override
            public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
                StatementTree then = tree.getThenStatement();
                StatementTree otherwise = tree.getElseStatement();
                judge(then);
                if (otherwise != null && !(otherwise instanceof IfTree)) {
                    judge(otherwise);
                    if (then instanceof BlockTree != otherwise instanceof BlockTree) note("braces one branch only");
                }
                return super.visitIf(tree, null);
            }

            @Override
            public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
                judge(tree.getStatement());
                return super.visitForLoop(tree, null);
            }

            @Override
            public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
                judge(tree.getStatement());
                return super.visitEnhancedForLoop(tree, null);
            }

            @Override
            public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
                judge(tree.getStatement());
                return super.visitWhileLoop(tree, null);
            }

            private void judge(StatementTree body) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                if (!(body instanceof BlockTree)
                        && line(positions.getStartPosition(unit, body)) != line(positions.getEndPosition(unit, body)))
                    note("a body of several lines without braces");
            }

            private long line(long position) {
                return getCurrentPath().getCompilationUnit().getLineMap().getLineNumber(position);
            }
        });
    }

    /// What a constructor makes need not be named twice. Where `var` hides a type the reader judges, not this rule.
    static Stream<Violation> vars(Sources sources) {
        SourcePositions positions = sources.trees().getSourcePositions();
        return Habits.each(sources, notes -> new Habits.Walk(notes) {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                boolean isLocal = !(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree);
                if (isLocal
                        && isTyped(variable)
                        && variable.getModifiers().getAnnotations().isEmpty()
                        && variable.getInitializer() instanceof NewClassTree made
                        && made.getClassBody() == null
                        && raw(variable.getType()).equals(raw(made.getIdentifier())))
                    note("names the type of %s twice, instead of var".formatted(variable.getName()));
                return super.visitVariable(variable, null);
            }

            private boolean isTyped(VariableTree variable) {
                Tree type = variable.getType();
                return type != null && positions.getEndPosition(getCurrentPath().getCompilationUnit(), type) >= 0;
            }
        });
    }

    private static String raw(Tree type) {
        return type.toString().replaceFirst("<.*", "");
    }
}
