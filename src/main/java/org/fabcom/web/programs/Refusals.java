package org.fabcom.web.programs;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.web.render.Pages;
import org.fabcom.web.watch.RequestNumber;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Wrong input as problem+json (RFC 9457), each field named. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
record Refusals(Pages pages) {

    @ExceptionHandler(Wrong.class)
    ResponseEntity<ProblemDetail> refuse(Wrong wrong, HttpServletRequest request) {
        var page = pages.plain(request);
        var detail = ProblemDetail.forStatus(wrong.status());
        detail.setTitle(page.t("problem." + wrong.code() + ".title"));
        var first = wrong.fields().getFirst();
        detail.setDetail(
                wrong.code().equals(Wrong.INPUT)
                        ? (first.pointer().isEmpty() ? "#" : first.pointer()) + " " + first.detail()
                        : page.t("problem." + wrong.code() + ".text"));
        detail.setProperties(
                Map.of("code", wrong.code(), "errors", wrong.fields(), "request", RequestNumber.of(request)));
        return ResponseEntity.status(wrong.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
