package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation prints on its invoices. */
@Controller
record IssuerPages(Issuers issuers) {

    private static final String PATH = "/structures/{organisation}/facturation";

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView form(UUID organisation, Page page) {
        var seller = new PartyId(organisation);
        var kept = issuers.kept(seller);
        var form = Issuer.FIELDS
                .form(kept.map(Issuers.Kept::issuer).orElse(Issuer.UNSAID))
                .with("version", kept.map(Issuers.Kept::version).orElse(0));
        return page.show("web/plainform", view(seller, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView say(UUID organisation, @RequestParam int version, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var said = Issuer.read(form, page::t);
        if (said.isEmpty()) return page.refuse("web/plainform", view(seller, form, page));
        if (!issuers.say(seller, said.get(), version, me.party())) throw Problem.conflict();
        return page.redirect(Invoice.url(seller), "billing.issuer.kept");
    }

    private static PlainFormView view(PartyId seller, Form form, Page page) {
        return new PlainFormView(
                page.t("billing.issuer.title"),
                new LinkView(Invoice.url(seller), page.t("billing.back")),
                form,
                Issuer.FIELDS.all(),
                "/structures/" + seller + "/facturation",
                page.t("billing.issuer.save"));
    }
}
