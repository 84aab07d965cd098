package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.SiteFields;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Kinds;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A site: named, described, closed. */
@Controller
record SitePages(Gate gate, Sites sites, SiteFields fields) {

    private static final String PATH = SettingsPages.PATH + "{organisation}/sites";
    private static final Field<Site, Boolean> CLOSED =
            Field.of("ferme", "closed_at", "flows.site.close", Kinds.yesNo(), Site::closed);

    @GetMapping(PATH + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, Visitor me, Page page) {
        var form = Form.empty().with(SiteFields.WORK.name(), Site.Work.BOTH).with("maximum", 500);
        return page.show("web/plainform", view(gate.settings(organisation, me), form, null, page));
    }

    @PostMapping(PATH + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var said = fields.all.read(form, page::t);
        if (said.isEmpty()) return page.refuse("web/plainform", view(owner, form, null, page));
        sites.add(owner, said.get());
        return page.redirect(SettingsPages.PATH + owner, "flows.settings.saved");
    }

    @GetMapping(PATH + "/{site}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID organisation, UUID site, Visitor me, Page page) {
        var it = find(gate.settings(organisation, me), site);
        gate.site(site, me, Duty.SETTINGS);
        var form = fields.all.form(it.described()).with("version", it.version());
        CLOSED.fill(form, it);
        return page.show("web/plainform", view(it.owner(), form, it, page));
    }

    @PostMapping(PATH + "/{site}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID organisation, UUID site, Form form, Visitor me, Page page) {
        var it = find(gate.settings(organisation, me), site);
        gate.site(site, me, Duty.SETTINGS);
        var said = fields.all.read(form, page::t);
        if (said.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("web/plainform", view(it.owner(), form, it, page));
        int version = Integer.parseInt(form.value("version"));
        if (!sites.change(site, version, said.get(), form.has("ferme", "oui"))) throw Problem.conflict();
        return page.redirect(SettingsPages.PATH + it.owner(), "flows.settings.saved");
    }

    private Site find(PartyId owner, UUID site) {
        return sites.find(site).filter(it -> it.owner().equals(owner)).orElseThrow(Problem::notFound);
    }

    private PlainFormView view(PartyId owner, Form form, @Nullable Site known, Page page) {
        var asked = new ArrayList<Field<?, ?>>(fields.all.all());
        if (known != null) asked.add(CLOSED);
        return new PlainFormView(
                page.t(known == null ? "flows.site.add" : "flows.site.change"),
                new LinkView(SettingsPages.PATH + owner, page.t("flows.settings.title")),
                form,
                asked,
                SettingsPages.PATH + owner + "/sites/" + (known == null ? "nouveau" : known.id()),
                page.t("flows.site.save"));
    }
}
