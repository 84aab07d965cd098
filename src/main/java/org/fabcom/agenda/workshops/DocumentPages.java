package org.fabcom.agenda.workshops;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.agenda.registrations.SectionView.DocumentView;
import org.fabcom.files.Handing;
import org.fabcom.files.HeldFile;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A document of a workshop, or of what was one, for everybody, without an account as the page it is on. */
@Controller
public final class DocumentPages {

    private static final String PATH = "/agenda/ateliers/";

    private final Documents documents;
    private final Handing handing;

    DocumentPages(Documents documents, Handing handing) {
        this.documents = documents;
        this.handing = handing;
    }

    @GetMapping(PATH + "{event}/documents/{file}")
    @Access(Access.Level.PUBLIC)
    void take(UUID event, UUID file, HttpServletResponse response) throws IOException {
        handing.over(documents.find(event, file).orElseThrow(Problem::notFound), response);
    }

    public static DocumentView view(HeldFile it, Page page) {
        return new DocumentView(
                it.name(),
                PATH + it.owner() + "/documents/" + it.id(),
                page.formats().bytes(it.size()));
    }
}
