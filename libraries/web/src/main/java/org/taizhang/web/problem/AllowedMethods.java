package org.taizhang.web.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which methods an address has; the framework refuses the others without saying so.
@Singleton
class AllowedMethods {

    private record Endpoint(Pattern path, String method) {}

    private final List<Endpoint> endpoints = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> resource = bean.getBeanClass();
            if (!resource.isAnnotationPresent(Path.class)) continue;
            for (Method method : resource.getDeclaredMethods()) learn(resource, method);
        }
    }

    /// As the header `Allow` lists them.
    String at(String path) {
        var methods = new TreeSet<String>();
        endpoints.stream()
                .filter(endpoint -> endpoint.path().matcher(trimmed(path)).matches())
                .forEach(endpoint -> methods.add(endpoint.method()));
        return String.join(", ", methods);
    }

    private void learn(Class<?> resource, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http == null) continue;
            String template = trimmed(path(resource)) + '/' + trimmed(path(method));
            String regex = trimmed(template).replaceAll("\\{[^}]+}", "[^/]+");
            endpoints.add(new Endpoint(Pattern.compile(regex), http.value()));
        }
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
