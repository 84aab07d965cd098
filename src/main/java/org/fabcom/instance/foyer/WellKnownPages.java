package org.fabcom.instance.foyer;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Question;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom to tell of a hole (RFC 9116): the contact of the legal page; nothing as long as there is none. */
@Controller
record WellKnownPages(Answers answers, Clock clock) {

    private static final String SECURITY = "/.well-known/security.txt";

    /** The standard wants less than a year. */
    private static final int DAYS = 300;

    @GetMapping(SECURITY)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> security(Page page) {
        var contact = answers.deeds().known(Question.CONTACT_EMAIL).orElseThrow(Problem::notFound);
        var expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS);
        var text = String.join(
                "\r\n",
                "Contact: mailto:" + contact,
                "Expires: " + expires,
                "Preferred-Languages: " + String.join(", ", page.site().languages()),
                "Canonical: " + page.absolute(SECURITY),
                "Policy: " + page.absolute("/code-source"),
                "");
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Cache-Control", "public, max-age=3600")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
