package org.fabcom.web.listing;

import module java.base;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Access.Level;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Saving the filters of a list under a name, and taking them away. */
@Controller
record SavedViewPages(SavedRows rows) {

    private static final String PATH = "/vues";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_QUERY = 2000;

    @PostMapping(PATH)
    @Access(Level.SIGNED_IN)
    ModelAndView save(Form form, Visitor me, Page page) {
        var path = Page.local(form.value("chemin"), "");
        var query = form.value("filtres");
        var name = form.value("nom");
        if (!path.matches("/[^/?#][^?#]*") || path.length() > LONGEST_PATH) throw Problem.notFound();
        if (query.isEmpty() || query.length() > LONGEST_QUERY || !query.matches("[\\x21-\\x7e]+"))
            throw Problem.notFound();
        var back = path + "?" + query;
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Plain.isLine(name))
            return page.redirectWithCare(back, "web.saved.name.wrong", LONGEST_NAME);
        return rows.save(me.party(), new SavedRows.Row(path, query, name))
                ? page.redirect(back, "web.saved.done", name)
                : page.redirectWithCare(back, "web.saved.most", SavedRows.MOST);
    }

    @PostMapping(PATH + "/{id}/retirer")
    @Access(Level.SIGNED_IN)
    ModelAndView drop(UUID id, Visitor me, Page page) {
        var it = rows.drop(me.party(), id).orElseThrow(Problem::notFound);
        var again = Address.of(PATH)
                .with("chemin", it.path())
                .with("filtres", it.query())
                .with("nom", it.name());
        return page.redirectWithUndo(it.path(), again.toString(), "web.saved.dropped", it.name());
    }
}
