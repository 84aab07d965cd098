package org.fabcom.web.errors;

import module java.base;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.fabcom.kernel.watch.Outage;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Unreadable;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.problem.WayIn;
import org.fabcom.web.render.Pages;
import org.fabcom.web.watch.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever stops a request into words: a page for people, problem+json (RFC 9457) for programs. */
@ControllerAdvice
record Problems(Pages pages, ObjectProvider<WayIn> waysIn, Clock clock) {

    /** Its words for people are of a file; rooms that refuse something large have words of their own. */
    private static final String LARGE = "FC-0413";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(Exception.class)
    Object any(Exception raised, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var exception = raised instanceof UncheckedIOException it ? Objects.requireNonNull(it.getCause()) : raised;
        if (exception instanceof IOException && gone(exception)) return new ModelAndView();
        if (response.isCommitted()) throw exception; // the connection is cut: half a file never looks like a whole one
        if (lost(exception, request)) return answer(Problem.notFound(), request, response);
        var problem = read(exception);
        if (exception instanceof ErrorResponse spring) // what is allowed instead (RFC 9110, 15.5.6)
        spring.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        if (problem.status() >= 500)
            LOG.error("{} on {} {}", problem.code(), request.getMethod(), pattern(request), exception);
        if (ofProgram(request)) return json(problem, request);
        var without = without(exception, request);
        var rest = without == null ? null : restOfView(without, request, response);
        return rest == null ? page(problem, without, request, response) : rest;
    }

    /** An address that cannot be, since what stands in its path names nothing. */
    private static boolean lost(Exception exception, HttpServletRequest request) {
        return (request.getMethod().equals("GET") || ofProgram(request))
                && exception instanceof MethodArgumentTypeMismatchException part
                && !part.getParameter().hasParameterAnnotation(RequestParam.class);
    }

    /** What somebody saved of a list and it no longer understands is left out, and named; null: nobody saved this. */
    private @Nullable ModelAndView restOfView(
            String without, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.of(request, response);
        var asked = Address.of(request).toString();
        for (var it : page.saved(request.getRequestURI()))
            if (it.holds(asked))
                return page.redirectWithCare(
                        without, "web.saved.gone", it.name(), String.join(", ", it.beyond(without)));
        return null;
    }

    static Problem read(Exception exception) {
        return switch (exception) {
            case Problem known -> known;
            case Unreadable filter -> unreadable(filter);
            case MethodArgumentTypeMismatchException filter
            when filter.getParameter().hasParameterAnnotation(RequestParam.class) ->
                unreadable(new Unreadable(filter.getName(), String.valueOf(filter.getValue()), "web.unreadable.id"));
            case InvalidParameterException many when many.getErrorCode() == 413 -> Problem.of(413, LARGE);
            case InvalidParameterException broken -> Problem.of(400, "FC-0463");
            case MaxUploadSizeExceededException tooLarge -> Problem.of(413, LARGE);
            case DataAccessResourceFailureException noDatabase -> Problem.of(503, "FC-0503");
            case Exception broken when Outage.isOne(broken) -> Problem.of(503, "FC-0503");
            case ErrorResponse spring -> ofStatus(spring.getStatusCode().value());
            case org.springframework.http.converter.HttpMessageNotReadableException unreadable -> Problem.badRequest();
            case org.springframework.security.web.firewall.RequestRejectedException unfit -> Problem.badRequest();
            case org.springframework.beans.TypeMismatchException mismatch -> Problem.badRequest();
            default -> Problem.of(500, "FC-0500");
        };
    }

    private static Problem unreadable(Unreadable it) {
        return Problem.of(400, "FC-0462", it.name(), it.typed(), new Problem.Words(it.instead()));
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.unauthorized();
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "FC-0405");
            case 408 -> Problem.of(408, "FC-0408");
            case 409 -> Problem.conflict();
            case 413 -> Problem.of(413, LARGE);
            case 415 -> Problem.of(415, "FC-0415");
            case 429 -> Problem.tooMany();
            case 503 -> Problem.of(503, "FC-0503");
            default -> status >= 500 ? Problem.of(500, "FC-0500") : Problem.badRequest();
        };
    }

    /** The address without the filter that can't be read; null where it is not one, or is needed. */
    private static @Nullable String without(Exception exception, HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return null;
        var name = switch (exception) {
            case Unreadable filter -> filter.name();
            case MethodArgumentTypeMismatchException filter
            when filter.getParameter().isOptional() -> filter.getName();
            default -> null;
        };
        return name == null ? null : Address.of(request).with(name, null).toString();
    }

    private ModelAndView page(
            Problem problem, @Nullable String without, HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.of(request, response);
        var view = new ProblemView(
                problem.status(),
                problem.code(),
                problem.title(page),
                problem.text(page),
                page.dateTime(clock.instant()),
                RequestNumber.of(request),
                without,
                wayIn(problem, request, page));
        return page.refuse(problem.status(), "web/problem", view);
    }

    private @Nullable LinkView wayIn(Problem problem, HttpServletRequest request, Page page) {
        if (problem.status() != 403 && problem.status() != 409) return null;
        return waysIn.stream()
                .flatMap(it -> it.at(problem.status(), request.getRequestURI(), page).stream())
                .findFirst()
                .orElse(null);
    }

    /** What no route refuses: a page for people, problem+json for programs. */
    Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return ofProgram(request) ? json(problem, request) : page(problem, null, request, response);
    }

    private static boolean ofProgram(HttpServletRequest request) {
        return asked(request).startsWith("/api/");
    }

    /** Also where the container has gone to its own page since. */
    private static String asked(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String path ? path : request.getRequestURI();
    }

    private ResponseEntity<ProblemDetail> json(Problem problem, HttpServletRequest request) {
        var page = pages.plain(request);
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setTitle(problem.title(page));
        detail.setDetail(problem.toProgram(page));
        detail.setInstance(URI.create(Address.ascii(asked(request))));
        detail.setProperties(Map.of("code", problem.code(), "request", RequestNumber.of(request)));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static boolean gone(Exception exception) {
        return exception.getClass().getSimpleName().equals("ClientAbortException");
    }

    /** The pattern and not the address: addresses may hold answers that must never be logged. */
    private static Object pattern(HttpServletRequest request) {
        var pattern =
                request.getAttribute(org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern;
    }
}
