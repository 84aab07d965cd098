package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The list of all routes with their rules. Refuses to start when a route has none. */
@Component
public class RouteRules implements SmartInitializingSingleton {

    private static final String OPEN = RouteRules.class.getName() + ".open";

    /** True if everybody may enter where this request leads. */
    public static boolean open(HttpServletRequest request) {
        return request.getAttribute(OPEN) != null;
    }

    static void opened(HttpServletRequest request) {
        request.setAttribute(OPEN, true);
    }

    private static final String BARRED = RouteRules.class.getName() + ".barred";

    /** What would be answered to whoever changed something from this page; asked only by a page that has a form to show. */
    @SuppressWarnings("unchecked")
    public static Optional<Problem> barred(HttpServletRequest request) {
        return request.getAttribute(BARRED) instanceof Supplier<?> answer
                ? ((Supplier<Optional<Problem>>) answer).get()
                : Optional.empty();
    }

    static void barring(HttpServletRequest request, Supplier<Optional<Problem>> answer) {
        request.setAttribute(BARRED, answer);
    }

    private static final String HOUSE = "org.fabcom.";

    /** One route of the application: its methods and patterns in words, the room it belongs to, its rule. */
    public record Route(String method, String pattern, String room, Access rule) {}

    private final RequestMappingHandlerMapping mapping;

    RouteRules(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var undeclared = mapping.getHandlerMethods().values().stream()
                .filter(RouteRules::ours)
                .filter(method -> rule(method).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!undeclared.isEmpty()) throw new IllegalStateException("Routes without @Access: " + undeclared);
    }

    /** All routes, by pattern then method. */
    public List<Route> all() {
        var routes = new TreeMap<String, Route>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!ours(method)) return;
            for (var pattern : info.getPatternValues()) {
                var verbs = info.getMethodsCondition().getMethods();
                for (var verb : verbs.isEmpty() ? java.util.Set.of("GET") : verbs) {
                    var route = new Route(verb.toString(), pattern, room(method), of(method));
                    routes.put(pattern + " " + verb, route);
                }
            }
        });
        return List.copyOf(routes.values());
    }

    static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(HOUSE);
    }

    /** What a route says itself; one that a class inherits: what that class says at its door. */
    public static Optional<Access> rule(HandlerMethod method) {
        var own = method.getMethodAnnotation(Access.class);
        if (own != null) return Optional.of(own);
        boolean inherited = !method.getMethod().getDeclaringClass().equals(method.getBeanType());
        return inherited ? Optional.ofNullable(method.getBeanType().getAnnotation(Access.class)) : Optional.empty();
    }

    static Access of(HandlerMethod method) {
        return rule(method).orElseThrow(() -> new IllegalStateException("no @Access on " + method));
    }

    /** The room that opens and closes it: its module, or the one that itself or its module names by {@link OpensWith}. */
    static String room(HandlerMethod method) {
        var own = method.getMethodAnnotation(OpensWith.class);
        if (own == null) own = method.getBeanType().getAnnotation(OpensWith.class);
        if (own != null) return own.value();
        return Switches.read().of(method.getBeanType());
    }
}
