package org.fabcom.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.web.access.VisitorSource;
import org.springframework.stereotype.Component;

/** Says who is behind a request: from the sign-in cookie for pages, from the bearer token for the API, never both. */
@Component
class SignedInVisitors implements VisitorSource {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final SignInCookie cookie;
    private final ApiTokens tokens;

    SignedInVisitors(Sessions sessions, SignInCookie cookie, ApiTokens tokens) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    @Override
    public Visitor ofPage(HttpServletRequest request, HttpServletResponse response) {
        var token = cookie.token(request);
        if (token == null) return Visitor.ANONYMOUS;
        return sessions.visitor(token, () -> cookie.give(response, token)).orElse(Visitor.ANONYMOUS);
    }

    @Override
    public Visitor ofApi(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) return Visitor.ANONYMOUS;
        return tokens.visitor(header.substring(BEARER.length()).strip()).orElse(Visitor.ANONYMOUS);
    }
}
