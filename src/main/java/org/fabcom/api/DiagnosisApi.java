package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.Body;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A diagnosis for programs. Nothing of the request is kept. */
@RestController
@OpensWith("accompaniment")
record DiagnosisApi(Accompaniment accompaniment, RateLimits limits, JsonMapper json) {

    static final int MOST_BYTES = 100_000;
    private static final int A_MINUTE = 60;

    @PostMapping("/api/v1/diagnosis")
    @Access(Access.Level.PUBLIC)
    DiagnosisAnswer diagnose(HttpServletRequest request, Page page) {
        if (!limits.allow("api-diagnosis", request.getRemoteAddr(), A_MINUTE, Duration.ofMinutes(1)))
            throw Problem.tooMany();
        var root = Body.read(request, MOST_BYTES, 422, json);
        return DiagnosisAnswer.of(accompaniment.diagnose(DiagnosisRequest.read(root)), page);
    }
}
