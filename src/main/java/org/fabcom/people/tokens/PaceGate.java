package org.fabcom.people.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Secrets;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.access.Visitors;
import org.fabcom.web.problem.Problem;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before all else of a request for programs: so many a minute for each token, and for each address without one (RFC 6585 §4). */
record PaceGate(Pace tokens, Pace addresses) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean known = Visitors.of(request).signedIn();
        var pace = known ? tokens : addresses;
        var name = known ? "token" : "address";
        var left = pace.count(known ? Secrets.digest(Bearer.of(request)) : RateLimits.network(request.getRemoteAddr()));
        response.setHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, pace.most(), Pace.SECONDS));
        response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, Math.max(0, left.left()), left.seconds()));
        if (left.left() >= 0) return true;
        response.setHeader("Retry-After", "" + left.seconds());
        throw Problem.tooMany();
    }
}
