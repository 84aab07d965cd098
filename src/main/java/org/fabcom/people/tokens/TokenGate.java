package org.fabcom.people.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.Access;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.access.Visitors;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before each route for programs, behind the gate that asks who may: a token does there what was ticked for it. On a public
 * route it may do without, and is nobody.
 */
record TokenGate(ApiTokens tokens) implements HandlerInterceptor {

    private static final String CHALLENGE = "Bearer error=\"%s\"";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var token = Bearer.of(request);
        if (token.isEmpty()) return true;
        if (!Visitors.of(request).signedIn()) {
            response.setHeader("WWW-Authenticate", CHALLENGE.formatted("invalid_token"));
            throw Problem.unauthorized();
        }
        var needs = method.getMethodAnnotation(NeedsScope.class);
        boolean open = open(method);
        if (needs != null && holds(request, needs.value())) return true;
        if (open) Visitors.forget(request);
        if (open || needs == null) return true;
        response.setHeader(
                "WWW-Authenticate", CHALLENGE.formatted("insufficient_scope") + ", scope=\"" + needs.value() + '"');
        throw Problem.of(403, "FC-0464", needs.value());
    }

    private boolean holds(HttpServletRequest request, String code) {
        return TokenScope.of(code).orElseThrow().within(tokens.scopes(request));
    }

    private static boolean open(HandlerMethod method) {
        return RouteRules.rule(method)
                .filter(it -> it.value() == Access.Level.PUBLIC)
                .isPresent();
    }
}
