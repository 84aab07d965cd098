package org.fabcom.ledger.paying;

import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.ledger.wallet.WalletPages;
import org.fabcom.people.invoicing.CountedPayments;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** “Payer”: whom, then how much; a code scanned on a phone opens the second screen, filled in (E34). */
@Controller
record PayPages(
        Ledger ledger,
        Recipients recipients,
        Acting acting,
        Choosing choosing,
        AmountForm amounts,
        FeeNotes notes,
        ObjectProvider<CountedPayments> counts) {

    static final String PATH = "/payer";

    /** In an address the euro, whatever its id is here. */
    private static final String EURO = "EUR";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView pay(Address address, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        if (address.value("a").isEmpty()) return choosing.show(wallet, address, false, page);
        form.with("cle", Ids.token()).with("frais", "").with("total", "");
        if (form.value("monnaie").equals(EURO)) euros(form);
        return page.show("ledger/pay", view(wallet, recipient(form, me), form, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView send(Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        if (form.value("a").isEmpty()) throw Problem.badRequest();
        var payee = recipient(form, me);
        var wanted = amounts.read(form, page);
        form.with("total", "");
        var key = form.value("cle");
        if (!key.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        long cents = amounts.cents(wanted);
        if (!form.wrong() && cents > 0)
            counts.stream()
                    .map(it -> it.beyond(wallet.party(), payee.id(), form.value("objet"), cents, page))
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .ifPresent(it -> form.sure("montant", cents, it));
        if (form.wrong()) return page.refuse("ledger/pay", view(wallet, payee, form, page));
        var order = new Order(wallet.party(), payee.id(), wanted, me.party(), "page-" + key, form.value("objet"));
        return switch (ledger.pay(
                order, PaymentType.TRANSFER, fees -> amounts.say(fees, page).equals(form.value("frais")))) {
            case Booking.Booked it ->
                page.redirect(
                        wallet.at(WalletPages.HOME + "/mouvements/" + it.id()),
                        amounts.left(wallet, wanted, page).isEmpty() ? "ledger.pay.said" : "ledger.pay.done",
                        amounts.say(wanted, page),
                        payee.name(),
                        amounts.left(wallet, wanted, page));
            case Booking.Refused refused -> {
                if (refused.why() == Refusal.FEE_UNSEEN) fees(order, form, page);
                else amounts.refuse(refused, wallet, form, page);
                yield page.refuse("ledger/pay", view(wallet, payee, form, page));
            }
        };
    }

    /** What a document asks for in euros is paid so, or typed anew where no euro is. */
    private void euros(Form form) {
        var euro = amounts.open().stream().filter(Currency::euro).findFirst();
        form.with("monnaie", euro.map(it -> it.id().toString()).orElse(""));
        if (euro.isEmpty()) form.with("montant", "");
    }

    /** Asked before it is paid: what is taken with it, and what that makes. */
    private void fees(Order order, Form form, Page page) {
        var fees = ledger.fees(order, PaymentType.TRANSFER);
        var total = amounts.say(AmountForm.sum(order.amounts(), fees), page);
        form.with("frais", amounts.say(fees, page)).with("total", total);
        form.ask("montant", page.t("ledger.fee.confirm", amounts.say(fees, page), total));
    }

    private Recipients.Recipient recipient(Form form, Visitor me) {
        return recipients.find(Acting.party(form.value("a")), me).orElseThrow(Problem::notFound);
    }

    private PayView view(Acting.Wallet wallet, Recipients.Recipient payee, Form form, Page page) {
        var options = amounts.options(wallet, page);
        if (form.value("monnaie").isEmpty() && !options.isEmpty()) form.with("monnaie", amounts.usual(wallet));
        return new PayView(
                wallet,
                payee.id().toString(),
                payee.name(),
                false,
                payee.leaving(),
                options,
                amounts.open(),
                notes.of(PaymentType.TRANSFER, page),
                form);
    }
}
