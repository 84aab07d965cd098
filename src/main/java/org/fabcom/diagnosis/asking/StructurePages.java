package org.fabcom.diagnosis.asking;

import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first of three steps: what kind of structure, how many people. */
@Controller
public class StructurePages {

    public static final String PATH = "/faire-le-point";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView structure(HttpServletRequest request, Page page) {
        var answers = Answers.of(request.getParameterMap());
        var clean = answers.withoutSecrets();
        if (!clean.equals(answers)) return page.redirect(Answers.with(clean.at(PATH), "refus=1"));
        var form = Form.empty()
                .with("s", answers.audience() == Audience.SHOP ? "c" : "a")
                .with("n", answers.name())
                .with("p", answers.people())
                .with("c", answers.contacts())
                .with("m", answers.money());
        boolean refused = request.getParameter("refus") != null;
        if (refused) form.reject("n", page.t("diagnosis.secret"));
        Checked.of(answers).wrong().forEach((field, wrong) -> {
            if (field.length() == 1) form.reject(field, Sentences.wrong(wrong, page));
        });
        var packed = answers.tools().stream().map(it -> it.packed()).toList();
        var view = new StructureView(form, packed, refused);
        return form.wrong() ? page.refuse("diagnosis/structure", view) : page.show("diagnosis/structure", view);
    }
}
