package org.fabcom.people.tokens;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.web.access.VisitorSource;
import org.springframework.stereotype.Component;

/** Says who is behind a request: from the sign-in cookie for pages, from the bearer token for the API, never both. */
@Component
record SignedInVisitors(Sessions sessions, SignInCookie cookie, ApiTokens tokens) implements VisitorSource {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public Visitor ofPage(HttpServletRequest request, HttpServletResponse response) {
        var token = cookie.token(request);
        if (token == null) return Visitor.ANONYMOUS;
        Runnable renewed = () -> cookie.give(response, token);
        var visitor = writes(request) ? sessions.writer(token, renewed) : sessions.visitor(token, renewed);
        return visitor.orElse(Visitor.ANONYMOUS);
    }

    @Override
    public Visitor ofApi(HttpServletRequest request) {
        var token = Bearer.of(request);
        if (token.isEmpty()) return Visitor.ANONYMOUS;
        var visitor =
                writes(request) ? tokens.writer(token, scopes -> Bearer.holds(request, scopes)) : tokens.visitor(token);
        return visitor.orElse(Visitor.ANONYMOUS);
    }

    private static boolean writes(HttpServletRequest request) {
        return !READS.contains(request.getMethod());
    }
}
