package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.paying.AmountForm;
import org.fabcom.ledger.paying.Choosing;
import org.fabcom.ledger.paying.PayView;
import org.fabcom.ledger.paying.Recipients;
import org.fabcom.ledger.requests.PaymentRequest.State;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.ledger.wallet.PaymentAsked;
import org.fabcom.ledger.wallet.WalletView;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** “Demander”: whom, then how much, as paying does (E34). */
@Controller
record AskPages(
        PaymentRequests requests,
        Recipients recipients,
        Acting acting,
        Choosing choosing,
        AmountForm amounts,
        People people)
        implements PaymentAsked {

    private static final String PATH = "/demander";

    @Override
    public List<WalletView.Asked> waiting(Acting.Wallet wallet, Page page) {
        return requests.waitingFor(wallet.party()).stream()
                .map(it -> new WalletView.Asked(
                        wallet.at(RequestPages.PATH + "/" + it.id()),
                        people.name(it.payee()).orElse(""),
                        amounts.say(it.amounts(), page),
                        (it.subject().isEmpty() ? "" : it.subject() + " · ") + page.shortDate(it.at())))
                .toList();
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(Address address, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, address.value("pour"));
        if (address.value("a").isEmpty()) return choosing.show(wallet, address, true, page);
        form.with("cle", Ids.token());
        return page.show("ledger/pay", view(wallet, payer(form, me), form, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView send(Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        if (form.value("a").isEmpty() || !form.value("cle").matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var payer = payer(form, me);
        var wanted = amounts.read(form, page);
        if (form.wrong()) return page.refuse("ledger/pay", view(wallet, payer, form, page));
        var order = new Order(
                payer.id(), wallet.party(), wanted, me.party(), "page-" + form.value("cle"), form.value("objet"));
        return switch (requests.ask(order)) {
            case Answer.Done done ->
                page.redirect(
                        wallet.at(RequestPages.PATH + "/" + done.id()),
                        done.state() == State.ACCEPTED ? "ledger.ask.paid" : "ledger.ask.done",
                        payer.name());
            case Answer.TooLate late -> throw Problem.conflict();
            case Answer.NotPaid refused -> {
                amounts.refuse(refused.why(), form, page);
                yield page.refuse("ledger/pay", view(wallet, payer, form, page));
            }
        };
    }

    private Recipients.Recipient payer(Form form, Visitor me) {
        return recipients.find(Acting.party(form.value("a")), me).orElseThrow(Problem::notFound);
    }

    private PayView view(Acting.Wallet wallet, Recipients.Recipient payer, Form form, Page page) {
        var options = amounts.options(wallet, page);
        if (form.value("monnaie").isEmpty() && !options.isEmpty()) form.with("monnaie", amounts.usual(wallet));
        return new PayView(
                wallet, payer.id().toString(), payer.name(), true, false, options, amounts.open(), List.of(), form);
    }
}
