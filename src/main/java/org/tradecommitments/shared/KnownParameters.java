package org.tradecommitments.shared;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that the called method does not declare: a misspelt filter that is dropped in silence
 * answers another question than the one asked.
 */
public class KnownParameters {

    private final Map<Method, SortedSet<String>> knownByMethod = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ResourceInfo resource, UriInfo uri) {
        SortedSet<String> known = knownByMethod.computeIfAbsent(resource.getResourceMethod(), KnownParameters::known);
        if (uri.getPath().indexOf('\0') >= 0) {
            throw new Problem(ProblemCode.NOT_FOUND, "Nothing can be at a path with the character U+0000.");
        }
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                String allowed = known.isEmpty() ? "there is none here" : "known are " + String.join(", ", known);
                throw new Problem(
                        ProblemCode.UNKNOWN_PARAMETER,
                        "There is no parameter " + Problem.quoted(name) + "; " + allowed + ".",
                        ProblemDocument.FieldError.in(name, allowed));
            }
            // Would be taken for none at all, and so answer another question too.
            if (values.contains("")) {
                throw Problem.parameter(name, "its value is empty; leave the parameter out where it is not meant");
            }
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Problem.parameter(name, "the character U+0000 is not allowed");
            }
        });
    }

    private static SortedSet<String> known(Method method) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(@Nullable Class<?> type, SortedSet<String> names) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    names.add(query.value());
                }
            }
        }
    }
}
