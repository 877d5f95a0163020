package org.taizhang.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which class may touch what. A suffix names the one technology of a class; what has none is domain or a use case.
final class Layers {

    /// Technology, and the suffixes of the classes that may touch it.
    private static final Map<String, Technology> TECHNOLOGIES = Map.of(
            "Jakarta REST",
            new Technology(List.of("jakarta.ws.rs.", "org.jboss.resteasy."), Set.of("Resource", "Filter", "Mapper")),
            "SQL",
            new Technology(
                    List.of(
                            "java.sql.",
                            "jakarta.persistence.EntityManager",
                            "org.hibernate.Session",
                            "io.quarkus.hibernate.orm.panache."),
                    Set.of("Repository")),
            "HTTP out",
            new Technology(List.of("java.net.http.", "okhttp3."), Set.of("Client")),
            "events",
            new Technology(List.of("org.taizhang.messaging.delivery."), Set.of("Consumer")));

    private static final List<String> NOT_FOR_NOUNS =
            List.of("Resource", "Consumer", "Repository", "Store", "Client", "Config", "View");

    private record Technology(List<String> types, Set<String> suffixes) {

        boolean isTouchedBy(JavaClass type) {
            return type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .anyMatch(target -> types.stream().anyMatch(target.getFullName()::startsWith));
        }
    }

    private Layers() {}

    static Stream<Violation> suffixes(JavaClasses classes) {
        return TECHNOLOGIES.entrySet().stream().flatMap(entry -> outermost(classes)
                .filter(type -> entry.getValue().suffixes().stream()
                        .noneMatch(outermostOf(type).getSimpleName()::endsWith))
                .filter(entry.getValue()::isTouchedBy)
                .map(type -> new Violation(outermostOf(type).getName(), "touches " + entry.getKey()))
                .distinct());
    }

    /// A noun of the domain knows other nouns, and none of the classes that do something.
    static Stream<Violation> nouns(JavaClasses classes) {
        return classes.stream()
                .filter(type -> isNoun(outermostOf(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency ->
                                outermostOf(dependency.getTargetClass().getBaseComponentType()))
                        .filter(target -> target.getPackageName().startsWith("org.taizhang."))
                        .filter(target -> !target.equals(outermostOf(type)))
                        .filter(Predicate.not(Layers::isNoun))
                        .map(target -> new Violation(
                                outermostOf(type).getName(), "is a noun and knows " + target.getSimpleName()))
                        .distinct());
    }

    /// Fields that a framework fills hide what a class needs.
    static Stream<Violation> injectedFields(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith("jakarta.inject.Inject"))
                .map(Layers::injected);
    }

    private static Violation injected(JavaField field) {
        return new Violation(field.getOwner().getName(), "field " + field.getName() + " is injected");
    }

    private static boolean isNoun(JavaClass type) {
        return NOT_FOR_NOUNS.stream().noneMatch(type.getSimpleName()::endsWith)
                && !type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                && !type.isAnnotatedWith("jakarta.inject.Singleton");
    }

    private static Stream<JavaClass> outermost(JavaClasses classes) {
        return classes.stream().filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static JavaClass outermostOf(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent())
            outermost = outermost.getEnclosingClass().get();
        return outermost;
    }
}
