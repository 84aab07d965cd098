package org.fabcom.ledger.paying;

import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.print.Qr;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** “Recevoir”: a code to be scanned, with an amount or without. It holds an address, no secret, and moves nothing by itself. */
@Controller
record ReceivePages(Acting acting, AmountForm amounts) {

    @GetMapping("/recevoir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView receive(Address address, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        var to = Address.of(PayPages.PATH).with("a", wallet.party());
        var amount = "";
        if (!form.value("montant").isEmpty()) {
            var wanted = amounts.read(form, page);
            if (!form.wrong()) {
                amount = amounts.say(wanted, page);
                to = to.with("monnaie", form.value("monnaie"))
                        .with("montant", form.value("montant"))
                        .with("objet", form.value("objet"));
            }
        }
        var options = amounts.options(wallet, page);
        if (form.value("monnaie").isEmpty() && !options.isEmpty())
            form.with("monnaie", options.getFirst().value());
        var url = page.absolute(to.toString());
        return page.show("ledger/receive", new ReceiveView(wallet, Qr.of(url), url, options, form, amount));
    }
}
