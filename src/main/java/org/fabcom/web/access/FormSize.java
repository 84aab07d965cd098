package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Texts beside files may hold two megabytes (Tomcat’s maxPostSize); more of them is told as what it is, before anybody reads one. */
final class FormSize extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (held(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static boolean held(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, "multipart/", 0, 10)) return true;
        try {
            request.getParameterNames();
            return true;
        } catch (InvalidParameterException unreadable) {
            throw unreadable;
        } catch (IllegalStateException tooMuch) {
            return false;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }
}
