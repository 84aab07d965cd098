package org.fabcom.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks only routes that begin as the address does and are as deep, whether it is theirs. The framework asks each of more than a
 * thousand for any address with a variable part: a seventh of the time of a page went there. Thread-safe.
 */
final class RouteLookup extends RequestMappingHandlerMapping {

    /** What a pattern surely wants. @param first null: anything; {@code depth}: -1, any */
    private record Shape(@Nullable String first, int depth) {

        static Shape of(String pattern) {
            var parts =
                    Stream.of(pattern.split("/")).filter(it -> !it.isEmpty()).toList();
            boolean open = pattern.isEmpty() || pattern.contains("**") || pattern.contains("{*");
            boolean plain = !parts.isEmpty() && !parts.getFirst().matches(".*[{*?].*");
            return new Shape(plain ? parts.getFirst() : null, open ? -1 : parts.size());
        }

        boolean fits(Asked it) {
            return (depth < 0 || depth == it.depth) && (first == null || first.equals(it.first));
        }
    }

    /** The request, with what is asked of it a thousand times. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String method;
        private final String first;
        private final int depth;

        Asked(HttpServletRequest request, PathContainer path) {
            super(request);
            var segments = path.elements().stream()
                    .filter(PathSegment.class::isInstance)
                    .map(it -> ((PathSegment) it).valueToMatch())
                    .toList();
            this.method = request.getMethod();
            this.first = segments.isEmpty() ? "" : segments.getFirst();
            this.depth = segments.size();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return super.lookupHandlerMethod(lookupPath, new Asked(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof Asked asked && !fits(route, asked) ? null : super.getMatchingMapping(route, request);
    }

    private boolean fits(RequestMappingInfo route, Asked asked) {
        var known = shapes.get(route);
        if (known == null) known = shapes.computeIfAbsent(route, RouteLookup::shapes);
        for (var it : known) if (it.fits(asked)) return true;
        return false;
    }

    private static List<Shape> shapes(RequestMappingInfo route) {
        return Objects.requireNonNull(route.getPathPatternsCondition()).getPatternValues().stream()
                .map(Shape::of)
                .toList();
    }
}
