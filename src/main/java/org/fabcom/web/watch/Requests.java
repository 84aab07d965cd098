package org.fabcom.web.watch;

import module java.base;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number, which stands in its answer, on its problem page and in all that is logged meanwhile, and times it under
 * the pattern of its route: addresses hold what people answered.
 */
final class Requests extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private final RequestTimes times;

    Requests(RequestTimes times) {
        this.times = times;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = "%012x".formatted(ThreadLocalRandom.current().nextLong(1L << 48));
        request.setAttribute(RequestNumber.ATTRIBUTE, number);
        response.setHeader(HEADER, number);
        MDC.put(RequestNumber.IN_LOGS, number);
        long began = System.nanoTime();
        int status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            times.record(request, status, System.nanoTime() - began);
            MDC.remove(RequestNumber.IN_LOGS);
        }
    }
}
