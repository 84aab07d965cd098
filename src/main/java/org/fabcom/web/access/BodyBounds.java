package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks how much will be sent before anything of it is read: a route that takes no file takes no more than a form, and one that
 * takes files no more than what the disk is meant to hold.
 */
final class BodyBounds extends OncePerRequestFilter {

    /** Bytes of a form without files, and of what goes through without a turn. */
    private static final long FORM = 2_000_000;

    private static final long SMALL = 100_000;

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final long most;

    BodyBounds(ObjectProvider<RequestMappingHandlerMapping> routes, long most) {
        this.routes = routes;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long said = request.getContentLengthLong();
        if (said > most || said > FORM && !takesFiles(request)) response.sendError(413);
        else chain.doFilter(request, response);
    }

    private boolean takesFiles(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var found = routes.getObject().getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method && takesFiles(method);
        } catch (Exception noRoute) {
            return false;
        }
    }

    static boolean takesFiles(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(BodyBounds::file);
    }

    private static boolean file(MethodParameter it) {
        return it.getParameterType() == MultipartFile.class
                || it.getGenericParameterType() instanceof ParameterizedType many
                        && many.getActualTypeArguments()[0] == MultipartFile.class;
    }

    /** Whether it may hold something large; how much is not known of what is sent in pieces. */
    static boolean large(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 || request.getContentLengthLong() > SMALL;
    }
}
