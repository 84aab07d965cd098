package org.fabcom.people.moving;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An organisation arrives with the archive with which it left elsewhere. */
@Controller
record ArrivalPages(Arrival arrival, RateLimits limits) {

    private static final String PATH = "/structures/arrivee";
    private static final String TEMPLATE = "people/orgarrival";
    private static final String FILE = "fichier";

    /** A day and person: what arrives is kept, and anybody with an account may bring something. */
    private static final int MOST = 5;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(Form form, Page page) {
        return page.show(TEMPLATE, new ArrivalView(form));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile fichier, Form form, Visitor me, Page page)
            throws IOException {
        if (fichier == null || fichier.isEmpty()) return refuse("people.archive.missing", form, page);
        if (fichier.getSize() > Bounds.here().file()) return refuse("people.archive.large", form, page);
        if (!limits.allow("organisation-arrival", me.party().toString(), MOST, Duration.ofDays(1)))
            throw Problem.tooMany();
        try (var archive = ImportSource.of("structure.zip", Content.of(fichier.getSize(), fichier::getInputStream))) {
            return switch (arrival.bring(archive, me.party())) {
                case Arrival.Outcome.Done done ->
                    page.redirect(
                            "/structures/" + done.organisation(),
                            "people.archive.done",
                            page.number(done.living()),
                            page.number(done.history()));
                case Arrival.Outcome.Refused refused -> refuse(refused.key(), form, page);
            };
        } catch (UnreadableSource unreadable) {
            return refuse("people.archive.unreadable", form, page);
        }
    }

    private static ModelAndView refuse(String key, Form form, Page page) {
        form.reject(FILE, page.t(key));
        return page.refuse(TEMPLATE, new ArrivalView(form));
    }
}
