package org.taizhang.house;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Ways of writing that hide faults.
final class Habits {

    private static final Set<String> BROAD = Set.of("Exception", "RuntimeException", "Throwable", "Error");
    private static final String OURS = "org.taizhang.";
    private static final Set<String> SCALARS = Set.of(
            "BigDecimal.class",
            "Boolean.class",
            "Instant.class",
            "Integer.class",
            "LocalDate.class",
            "Long.class",
            "Number.class",
            "Object.class",
            "String.class",
            "UUID.class");

    private Habits() {}

    /// A broad catch swallows what nobody thought of.
    static Stream<Violation> broadCatches(Sources sources) {
        return each(sources, notes -> new Walk(notes) {
            @Override
            public @Nullable Void visitCatch(CatchTree caught, @Nullable Void nothing) {
                Tree type = caught.getParameter().getType();
                List<? extends Tree> types =
                        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
                types.stream().map(Tree::toString).filter(BROAD::contains).forEach(name -> note("catches " + name));
                return super.visitCatch(caught, null);
            }
        });
    }

    /// With a `default` the compiler no longer tells where a new case is forgotten.
    static Stream<Violation> defaultsOverOurOwn(Sources sources) {
        return each(sources, notes -> new Walk(notes) {
            @Override
            public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
                judge(tree.getExpression(), tree.getCases());
                return super.visitSwitch(tree, null);
            }

            @Override
            public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
                judge(tree.getExpression(), tree.getCases());
                return super.visitSwitchExpression(tree, null);
            }

            private void judge(ExpressionTree selector, List<? extends CaseTree> cases) {
                boolean hasDefault = cases.stream()
                        .flatMap(one -> one.getLabels().stream())
                        .anyMatch(DefaultCaseLabelTree.class::isInstance);
                if (!hasDefault) return;
                TypeMirror type = sources.trees().getTypeMirror(new TreePath(getCurrentPath(), selector));
                if (type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && isOurClosedType(element)) note("default over " + element.getSimpleName());
            }
        });
    }

    private static boolean isOurClosedType(TypeElement type) {
        return type.getQualifiedName().toString().startsWith(OURS)
                && (type.getKind() == ElementKind.ENUM || type.getModifiers().contains(Modifier.SEALED));
    }

    /// Output belongs to the log, or to whoever the program talks to.
    static Stream<Violation> standardStreams(Sources sources) {
        return each(sources, notes -> new Walk(notes) {
            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
                String text = select.toString();
                if (text.equals("System.out") || text.equals("System.err")) note("uses " + text);
                if (select.getIdentifier().contentEquals("printStackTrace")) note("prints a stack trace");
                return super.visitMemberSelect(select, null);
            }
        });
    }

    /// Hibernate keeps a plan for such a query each time it is made and finds none of them again, since what
    /// stands for the class has no `equals`: thousands of plans of one hash, each of which every query of the
    /// same words is compared with, and none left of the queries that it could find. A `Tuple` has its plan once.
    static Stream<Violation> scalarQueries(Sources sources) {
        return each(sources, notes -> new Walk(notes) {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                boolean isNative = call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("createNativeQuery");
                if (isNative && SCALARS.contains(call.getArguments().getLast().toString()))
                    note("asks for " + call.getArguments().getLast() + " and not for a Tuple");
                return super.visitMethodInvocation(call, null);
            }
        });
    }

    interface Rule {
        Walk over(Notes notes);
    }

    static Stream<Violation> each(Sources sources, Rule rule) {
        return sources.units().stream().flatMap(unit -> {
            var notes = new Notes(sources.place(unit), new ArrayList<>());
            rule.over(notes).scan(unit, null);
            return notes.found().stream();
        });
    }

    record Notes(String file, List<Violation> found) {}

    /// Knows in which method it is.
    abstract static class Walk extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Notes notes;

        Walk(Notes notes) {
            this.notes = notes;
        }

        final void note(String detail) {
            notes.found().add(new Violation(notes.file() + method(), detail));
        }

        private String method() {
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof MethodTree method) return "#" + method.getName();
                if (path.getLeaf() instanceof ClassTree || path.getLeaf() instanceof CompilationUnitTree) break;
            }
            return "";
        }
    }
}
