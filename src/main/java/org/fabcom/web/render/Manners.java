package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.access.Visitors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What holds for all files, feeds and answers to programs, said once: who may keep them, whether one has them already (304), and that
 * programs in other sites’ pages may read what everybody may (CORS). Pages have their own ({@link TemplateView}).
 */
@Configuration(proxyBeanMethods = false)
class Manners {

    @Bean
    FilterRegistrationBean<FileManners> fileManners() {
        var registration = new FilterRegistrationBean<>(new FileManners());
        registration.setOrder(-40); // the visitor (-50) is known
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    static final class FileManners extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (preflight(request)) {
                allow(response);
                return;
            }
            boolean reads =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            if (!reads || request.getRequestURI().startsWith("/assets/")) {
                chain.doFilter(request, response);
                return;
            }
            try (var held = new Held(response, () -> headers(request, response), Held.Most.USUAL)) {
                chain.doFilter(request, held);
                var content = held.content();
                if (content != null) finish(content, request, response);
            }
        }

        private static void finish(Content content, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (response.isCommitted()) return;
            headers(request, response);
            if (response.getStatus() == 200 && request.getMethod().equals("GET") && keepable(response)) {
                var tag = Tag.of(content);
                response.setHeader("ETag", tag);
                if (Tag.held(tag, request)) {
                    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                    return;
                }
            }
            if (content.size() == 0) return;
            response.setContentLengthLong(content.size());
            try (var bytes = content.open()) {
                bytes.transferTo(response.getOutputStream());
            }
        }

        private static boolean keepable(HttpServletResponse response) {
            return response.getHeader("ETag") == null
                    && !String.valueOf(response.getHeader("Cache-Control")).contains("no-store");
        }

        private static void headers(HttpServletRequest request, HttpServletResponse response) {
            var type = response.getContentType();
            if (response.getStatus() != 200 || type == null || type.startsWith("text/html")) return;
            boolean everybody =
                    RouteRules.open(request) && !Visitors.of(request).signedIn();
            if (response.getHeader("Cache-Control") == null)
                response.setHeader("Cache-Control", everybody ? "public, no-cache" : "private, no-cache");
            if (!response.getHeader("Cache-Control").contains("public")) return;
            response.addHeader("Vary", "Accept-Language, Cookie");
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader(
                    "Access-Control-Expose-Headers", "ETag, Content-Disposition, Link, RateLimit, Retry-After");
        }

        /** A browser asks beforehand for a header of its own, such as If-None-Match. */
        private static boolean preflight(HttpServletRequest request) {
            return request.getMethod().equals("OPTIONS")
                    && request.getHeader("Origin") != null
                    && "GET".equals(request.getHeader("Access-Control-Request-Method"));
        }

        private static void allow(HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }
}
