package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesSettings;
import org.fabcom.membership.dues.DuesSettings.DuesSetting;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an organisation follows its dues: grace, letters, how to pay. */
@Controller
record DuesSettingPages(DuesDesk desk, DuesSettings settings) {

    private static final String PATH = DuesPages.PATH + "/reglages";

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView show(UUID organisation, Page page) {
        var it = desk.of(organisation);
        int version = settings.kept(it).map(DuesSettings.Kept::version).orElse(0);
        var form = DuesSetting.FIELDS.form(settings.of(it)).with("version", version);
        return page.show("web/plainform", view(it, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView say(UUID organisation, @RequestParam int version, Form form, Visitor me, Page page) {
        var it = desk.of(organisation);
        var said = DuesSetting.FIELDS.read(form, page::t);
        if (said.isEmpty()) return page.refuse("web/plainform", view(it, form, page));
        if (!settings.say(it, said.get(), version, me.party())) throw Problem.conflict();
        return page.redirect(Dues.url(it), "membership.dues.settings.kept");
    }

    private PlainFormView view(PartyId organisation, Form form, Page page) {
        return new PlainFormView(
                page.t("membership.dues.settings"),
                desk.back(organisation, page),
                form,
                DuesSetting.FIELDS.all(),
                Dues.url(organisation) + "/reglages",
                page.t("membership.dues.settings.save"));
    }
}
