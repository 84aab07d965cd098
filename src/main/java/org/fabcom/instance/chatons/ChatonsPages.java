package org.fabcom.instance.chatons;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this instance says of itself to the directories of free hosts. */
@Controller
record ChatonsPages(Answers answers, Clock clock) {

    @GetMapping("/chatons/organization.properties")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> organization(Page page) {
        return answer(ChatonsFile.organization(answers.deeds(), page.absolute(""), clock.instant()));
    }

    @GetMapping("/chatons/fabcom.properties")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> service(Page page) {
        return answer(ChatonsFile.service(answers.deeds(), page.absolute(""), clock.instant()));
    }

    private static ResponseEntity<byte[]> answer(String text) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
