package org.fabcom.files;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one address of each file, for those signed in. The room that holds it says who may; to others it does not exist. */
@Controller
record FilePages(Cellar cellar, Owners owners, Handing handing) {

    static final String PATH = "/fichiers";

    @GetMapping(PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    void fetch(String id, Visitor me, HttpServletResponse response) throws IOException {
        var file = cellar.find(uuid(id)).filter(it -> owners.mayFetch(it, me)).orElseThrow(Problem::notFound);
        handing.over(file, response);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
