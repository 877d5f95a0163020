package org.taizhang.web.strict;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// Refuses parameters of the query that the endpoint does not know, knows only once or knows as something else: a
/// misspelt filter would otherwise answer everything.
class QueryGuard {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty() || resource.getResourceMethod() == null) return;
        var parameters = known.computeIfAbsent(resource.getResourceMethod(), QueryGuard::parametersOf);
        sent.forEach((name, values) -> check(name, values, parameters.get(name)));
    }

    private static void check(String name, List<String> values, @Nullable Class<?> type) {
        if (type == null)
            throw Invalid.field(name, "没有“%s”这个查询参数，请去掉。".formatted(name), "there is no such parameter; leave it out");
        if (values.size() > 1) throw Invalid.field(name, "“%s”只能出现一次。".formatted(name), "may be there only once");
        if (type == UUID.class) Written.id(name, values.getFirst());
        if (type == int.class || type == Integer.class) Written.number(name, values.getFirst());
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        var parameters = new HashMap<String, Class<?>>();
        for (Parameter parameter : method.getParameters()) {
            learn(parameter, parameter.getType(), parameters);
            if (!parameter.isAnnotationPresent(BeanParam.class)) continue;
            for (Field field : parameter.getType().getDeclaredFields()) learn(field, field.getType(), parameters);
        }
        return Map.copyOf(parameters);
    }

    private static void learn(AnnotatedElement element, Class<?> type, Map<String, Class<?>> parameters) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) parameters.put(query.value(), type);
    }
}
