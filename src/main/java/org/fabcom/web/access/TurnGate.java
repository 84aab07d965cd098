package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Turns;
import org.fabcom.web.Large;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Stands before each route that reads something large: so many go on as memory holds, the others wait, and who waited too long is
 * told to come again. What was sent is on the disk by then. The turn is given back before the answer goes out, so that who reads
 * it slowly holds nobody up; a route that sends by itself gives it back itself ({@link ReadingTurn}).
 */
final class TurnGate implements HandlerInterceptor {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int WAITING = 8;
    private static final String AGAIN = "60";

    /** Sends with files; each takes some files. */
    private static final int MOST = 100;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final RateLimits limits;
    private final Turns turns = new Turns(Bounds.here().readings(), WAITING, LONGEST);

    TurnGate(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (sends(request) && !limits.allow("files", who(request), MOST, WINDOW)) throw Problem.tooMany();
        if (!large(method, request)) return true;
        var turn = turns.take();
        if (turn.isEmpty()) {
            response.setHeader("Retry-After", AGAIN);
            throw Problem.of(503, "FC-0513");
        }
        ReadingTurn.begins(request, turn.get());
        return true;
    }

    /** A file at least: a form that could take some may come without. */
    private static boolean sends(HttpServletRequest request) {
        var files = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return files != null
                && files.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(it -> !it.isEmpty());
    }

    private static String who(HttpServletRequest request) {
        var visitor = Visitors.of(request);
        return visitor.signedIn() ? visitor.party().toString() : request.getRemoteAddr();
    }

    private static boolean large(HandlerMethod method, HttpServletRequest request) {
        return method.hasMethodAnnotation(Large.class) || BodyBounds.takesFiles(method) && BodyBounds.large(request);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        ReadingTurn.over(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception broken) {
        ReadingTurn.over(request);
    }
}
