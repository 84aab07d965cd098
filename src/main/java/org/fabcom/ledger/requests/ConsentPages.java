package org.fabcom.ledger.requests;

import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.paying.FeeNotes;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a wallet agrees to beforehand. Nothing is ticked to begin with, and all of it is taken back in one click. */
@Controller
record ConsentPages(Consents consents, Acting acting, People people, FeeNotes fees) {

    static final String PATH = "/porte-monnaie/confiance";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Address address, Visitor me, Page page) {
        var wallet = acting.of(me, address.value("pour"));
        var form = Form.empty().with("jours", consents.silence(wallet.party()).orElse(null));
        return page.show("ledger/consent", view(wallet, form, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView days(Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        var typed = form.value("jours");
        if (!typed.isEmpty() && !typed.matches("[1-9]|[1-8][0-9]|90"))
            form.reject("jours", page.t("ledger.consent.days.wrong"));
        if (form.wrong()) return page.refuse("ledger/consent", view(wallet, form, page));
        consents.acceptAfter(wallet.party(), typed.isEmpty() ? null : Integer.valueOf(typed), me.party());
        return page.redirect(wallet.at(PATH), "ledger.consent.kept");
    }

    @PostMapping(PATH + "/retirer")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView distrust(Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        consents.distrust(wallet.party(), Acting.party(form.value("a")), me.party());
        return page.redirect(wallet.at(PATH), "ledger.consent.kept");
    }

    private ConsentView view(Acting.Wallet wallet, Form form, Page page) {
        var trusted = consents.trusted(wallet.party());
        var names = people.names(trusted);
        return new ConsentView(
                wallet,
                trusted.stream()
                        .map(it -> new ConsentView.Trusted(it.toString(), names.getOrDefault(it, "")))
                        .toList(),
                fees.of(PaymentType.REQUEST, page),
                form);
    }
}
