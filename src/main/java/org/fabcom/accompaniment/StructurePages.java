package org.fabcom.accompaniment;

import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.accompaniment.answers.Answers;
import org.fabcom.accompaniment.answers.Checked;
import org.fabcom.accompaniment.diagnosis.Situation.Audience;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first of three steps: what kind of structure, how many people. */
@Controller
class StructurePages {

    static final String PATH = "/faire-le-point";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView structure(HttpServletRequest request, Page page) {
        var answers = Answers.of(request.getParameterMap());
        var clean = answers.withoutSecrets();
        if (!clean.equals(answers)) return page.redirect(ResultSheet.with(clean.at(PATH), "refus=1"));
        var form = Form.empty()
                .with("s", answers.audience() == Audience.SHOP ? "c" : "a")
                .with("n", answers.name())
                .with("p", answers.people())
                .with("c", answers.contacts())
                .with("m", answers.money());
        boolean refused = request.getParameter("refus") != null;
        if (refused) form.reject("n", page.t("accompaniment.secret"));
        Checked.of(answers).wrong().forEach((field, wrong) -> {
            if (field.length() == 1) form.reject(field, Sentences.wrong(wrong, page));
        });
        var packed = answers.tools().stream().map(it -> it.packed()).toList();
        var view = new StructureView(form, packed, refused);
        return form.wrong()
                ? page.refuse(422, "accompaniment/structure", view)
                : page.show("accompaniment/structure", view);
    }
}
