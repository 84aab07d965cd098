package org.fabcom.membership.acting;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Registers;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Administrators say whether one must be a member somewhere to post and pay on this instance. */
@Controller
record GuardPages(Registers registers, People people) {

    static final String PATH = "/administration/adhesion";
    private static final String NONE = "aucun";

    @GetMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(Page page) {
        var form = Form.empty()
                .with("registre", registers.guarding().map(PartyId::toString).orElse(NONE));
        return page.show("web/deskpage", view(form, page));
    }

    @PostMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView say(Form form, Page page) {
        var said = form.value("registre");
        var chosen = registers.all().stream()
                .filter(it -> it.toString().equals(said))
                .findFirst();
        if (chosen.isEmpty() && !said.equals(NONE)) {
            form.reject("registre", page.t("membership.guard.missing"));
            return page.refuse("web/deskpage", view(form, page));
        }
        registers.guard(chosen.orElse(null));
        return page.redirect(PATH, "membership.guard.said");
    }

    private DeskPageView view(Form form, Page page) {
        var all = registers.all();
        var names = people.names(all);
        var options = new ArrayList<OptionView>();
        options.add(OptionView.of(NONE, page.t("membership.guard.none")));
        for (var it : all) options.add(OptionView.of(it.toString(), names.getOrDefault(it, "")));
        return DeskPageView.asking(
                page.t("membership.guard"),
                new LinkView("/administration", page.t("membership.guard.back")),
                page.t("membership.guard.lead"),
                new FormView(form, List.of(), PATH, page.t("membership.guard.do"))
                        .choosing(new Choice("registre", page.t("membership.guard.which"), options, true)));
    }
}
