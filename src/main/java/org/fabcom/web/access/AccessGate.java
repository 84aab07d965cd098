package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before each route: asks its rule, sends those who are not signed in to sign in, refuses the others in words. */
record AccessGate(Optional<Rooms> rooms, ObjectProvider<Barring> bars) implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (!RouteRules.ours(method)) return true;
        if (rooms.isPresent() && !open(rooms.get(), method)) throw Problem.closed(RouteRules.room(method));
        var visitor = Visitors.of(request);
        var rule = RouteRules.of(method);
        if (rule.value() == Access.Level.PUBLIC) RouteRules.opened(request);
        if (lets(rule, visitor, request)) {
            if (visitor.signedIn() && READING.contains(request.getMethod()))
                RouteRules.barring(request, () -> barred(method, false, visitor, request));
            else if (visitor.signedIn() && !rule.asksItself()) acts(method, rule, visitor, request);
            return true;
        }
        if (visitor.signedIn()) throw Problem.forbidden();
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader( // RFC 9110 §11.6.1, RFC 6750 §3
                    "WWW-Authenticate",
                    request.getHeader("Authorization") == null ? "Bearer" : "Bearer error=\"invalid_token\"");
            throw Problem.unauthorized();
        }
        if (!request.getMethod().equals("GET")) throw Problem.signedOut();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", "/connexion?suite=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        return false;
    }

    private void acts(HandlerMethod method, Access rule, Visitor visitor, HttpServletRequest request) {
        barred(method, rule.ends(), visitor, request).ifPresent(barred -> {
            throw barred;
        });
    }

    private Optional<Problem> barred(HandlerMethod method, boolean ends, Visitor visitor, HttpServletRequest request) {
        var where = variables(request);
        return bars.stream()
                .flatMap(it -> it.of(visitor, RouteRules.room(method), where, ends).stream())
                .findFirst();
    }

    /** Its own room, and the one that it stands for. */
    private static boolean open(Rooms rooms, HandlerMethod method) {
        return rooms.open(RouteRules.room(method)) && rooms.open(Switches.read().of(method.getBeanType()));
    }

    static boolean lets(Access rule, Visitor visitor, HttpServletRequest request) {
        return switch (rule.value()) {
            case PUBLIC -> true;
            case SIGNED_IN -> visitor.signedIn();
            case ENTITLED -> Arrays.stream(rule.instance()).anyMatch(visitor::is) || seated(rule, visitor, request);
        };
    }

    private static boolean seated(Access rule, Visitor visitor, HttpServletRequest request) {
        if (rule.seat().length == 0) return false;
        return organisation(rule, request)
                .filter(party -> visitor.sits(party, rule.seat()[0]))
                .isPresent();
    }

    private static Optional<PartyId> organisation(Access rule, HttpServletRequest request) {
        var text = variables(request).get(rule.of());
        if (text == null) return Optional.empty();
        try {
            return Optional.of(new PartyId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }

    private static Map<String, String> variables(HttpServletRequest request) {
        var all = new HashMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map)
            map.forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value)));
        return all;
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
