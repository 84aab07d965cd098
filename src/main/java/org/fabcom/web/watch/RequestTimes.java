package org.fabcom.web.watch;

import module java.base;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** How long requests took, by method, pattern of the route and kind of answer: no address and nobody in it. */
@Component
final class RequestTimes {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private record Kind(String method, String route, String status) {}

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(HttpServletRequest request, int status, long nanos) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        var kind = new Kind(method, route == null ? "none" : route.toString(), status / 100 + "xx");
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Work on a request, without its way here and back")
                .tags("method", kind.method(), "route", kind.route(), "status", kind.status())
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(registry);
    }
}
