package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks only routes that are as deep as the address, and the same where they are not variable, whether it is theirs. The framework
 * asks each of more than a thousand for any address with a variable part: a seventh of the time of a page went there, and a
 * fourteenth when each was only asked how it begins. Where one route takes the address it is that; between several the framework
 * decides. Thread-safe.
 */
final class RouteLookup extends RequestMappingHandlerMapping {

    /** What a pattern surely wants. {@code parts}: empty for anything; {@code open}: there may be more, only the first is known. */
    private record Shape(List<String> parts, boolean open) {

        static Shape of(String pattern) {
            var parts = Stream.of(pattern.split("/"))
                    .filter(it -> !it.isEmpty())
                    .map(it -> it.matches(".*[{*?].*") ? "" : it)
                    .toList();
            return new Shape(parts, pattern.isEmpty() || pattern.contains("**") || pattern.contains("{*"));
        }

        String first() {
            return parts.isEmpty() ? "" : parts.getFirst();
        }

        boolean begins(String first) {
            return first().isEmpty() || first().equals(first);
        }

        boolean fits(Asked it) {
            if (open) return begins(it.first());
            if (parts.size() != it.parts.size()) return false;
            for (int i = parts.size() - 1; i >= 0; i--)
                if (!parts.get(i).isEmpty() && !parts.get(i).equals(it.parts.get(i))) return false;
            return true;
        }
    }

    /** The request, with what is asked of it a thousand times. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String method;
        private final List<String> parts = new ArrayList<>();

        Asked(HttpServletRequest request, PathContainer path) {
            super(request);
            for (var it : path.elements()) if (it instanceof PathSegment part) parts.add(part.valueToMatch());
            this.method = request.getMethod();
        }

        String first() {
            return parts.isEmpty() ? "" : parts.getFirst();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    private record Route(RequestMappingInfo info, HandlerMethod method, List<Shape> shapes) {

        boolean begins(String first) {
            return shapes.stream().anyMatch(it -> it.begins(first));
        }
    }

    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    /** Routes by how they begin, with those that begin anyhow, which stand under nothing too; none until the first is asked. */
    private volatile Map<String, List<Route>> beginning = Map.of();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        var asked = new Asked(request, path);
        Route route = null;
        RequestMappingInfo match = null;
        for (var it : beginning(asked.first())) {
            var fitting = fits(it.shapes(), asked) ? super.getMatchingMapping(it.info(), asked) : null;
            if (fitting == null) continue;
            if (match != null) return super.lookupHandlerMethod(lookupPath, asked);
            route = it;
            match = fitting;
        }
        if (route == null || match == null || CorsUtils.isPreFlightRequest(request))
            return super.lookupHandlerMethod(lookupPath, asked);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, route.method());
        handleMatch(match, lookupPath, asked);
        return route.method();
    }

    private List<Route> beginning(String first) {
        var known = beginning;
        if (known.isEmpty()) known = sorted();
        var found = known.get(first);
        return found == null ? known.getOrDefault("", List.of()) : found;
    }

    private synchronized Map<String, List<Route>> sorted() {
        var all = getHandlerMethods().entrySet().stream()
                .map(it -> new Route(it.getKey(), it.getValue(), shapes(it.getKey())))
                .toList();
        var sorted = new HashMap<String, List<Route>>();
        sorted.put("", all.stream().filter(it -> it.begins("")).toList());
        for (var route : all)
            for (var it : route.shapes())
                sorted.computeIfAbsent(
                        it.first(),
                        first -> all.stream().filter(one -> one.begins(first)).toList());
        beginning = sorted;
        return sorted;
    }

    private synchronized void forget() {
        beginning = Map.of();
    }

    @Override
    public void registerMapping(RequestMappingInfo route, Object handler, Method method) {
        super.registerMapping(route, handler, method);
        forget();
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo route) {
        super.registerHandlerMethod(handler, method, route);
        forget();
    }

    @Override
    public void unregisterMapping(RequestMappingInfo route) {
        super.unregisterMapping(route);
        forget();
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof Asked asked && !fits(route, asked) ? null : super.getMatchingMapping(route, request);
    }

    private boolean fits(RequestMappingInfo route, Asked asked) {
        var known = shapes.get(route);
        if (known == null) known = shapes.computeIfAbsent(route, RouteLookup::shapes);
        return fits(known, asked);
    }

    private static boolean fits(List<Shape> shapes, Asked asked) {
        for (var it : shapes) if (it.fits(asked)) return true;
        return false;
    }

    private static List<Shape> shapes(RequestMappingInfo route) {
        return Objects.requireNonNull(route.getPathPatternsCondition()).getPatternValues().stream()
                .map(Shape::of)
                .toList();
    }
}
