package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the visitor on the request; assets and what watches the site need none. */
final class VisitorFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = Visitor.class.getName();

    private final Optional<VisitorSource> source;

    VisitorFilter(Optional<VisitorSource> source) {
        this.source = source;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(ATTRIBUTE) == null && asked(request))
            request.setAttribute(ATTRIBUTE, visitor(request, response));
        chain.doFilter(request, response);
    }

    /** Of errors only a form that came too late: it is refused before anybody looked who sent it, and its page says who is in. */
    private static boolean asked(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR
                || Integer.valueOf(HttpServletResponse.SC_FORBIDDEN)
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    private Visitor visitor(HttpServletRequest request, HttpServletResponse response) {
        var path = Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI())
                .toString();
        // neither /health nor /metrics may ask the base, nor wait for it
        if (source.isEmpty() || path.startsWith("/assets/") || path.equals("/health") || path.equals("/metrics"))
            return Visitor.ANONYMOUS;
        if (path.startsWith("/oidc/")) return Visitor.ANONYMOUS; // tools ask for themselves, with their own password
        return path.startsWith("/api/")
                ? source.get().ofApi(request)
                : source.get().ofPage(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
