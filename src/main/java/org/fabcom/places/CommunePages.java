package org.fabcom.places;

import module java.base;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a commune field found, while one types. */
@Controller
record CommunePages(CommuneFields fields) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    @GetMapping("/communes")
    @Access(Access.Level.PUBLIC)
    ModelAndView found(
            @RequestParam String champ, @RequestParam(defaultValue = "") String plusieurs, Form form, Page page) {
        if (!NAME.matcher(champ).matches()) throw Problem.badRequest();
        if (form.has(champ, CommuneFieldView.NEITHER)) form.with(champ, null);
        var field = plusieurs.isEmpty() ? fields.one(form, champ) : fields.several(form, champ);
        return page.show("places/found", field);
    }
}
