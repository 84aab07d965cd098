package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.paying.AmountForm;
import org.fabcom.ledger.requests.PaymentRequest.State;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.ledger.wallet.Acting.Wallet;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The requests of a wallet and their answers. Whoever is neither payer nor payee finds nothing. */
@Controller
record RequestPages(PaymentRequests requests, Consents consents, Acting acting, AmountForm amounts, People people) {

    static final String PATH = "/porte-monnaie/demandes";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Address address, Visitor me, Page page) {
        var wallet = acting.of(me, address.value("pour"));
        var paging = Paging.of(address, Paging.USUAL, requests.countOf(wallet.party()));
        var lines = requests.of(wallet.party(), paging.offset(), Paging.USUAL).stream()
                .map(it -> line(it, wallet, page))
                .toList();
        return page.show("ledger/requests", new RequestsView(wallet, lines, paging));
    }

    private RequestsView.Line line(PaymentRequest it, Wallet wallet, Page page) {
        boolean mine = it.payer().equals(wallet.party());
        var other = people.name(mine ? it.payee() : it.payer()).orElse("");
        return new RequestsView.Line(
                wallet.at(PATH + "/" + it.id()),
                page.t(mine ? "ledger.request.of" : "ledger.request.to", other),
                (it.subject().isEmpty() ? "" : it.subject() + " · ") + page.shortDate(it.at()),
                amounts.say(it.amounts(), page),
                page.t("ledger.request.state." + it.state()),
                tone(it.state()));
    }

    private static String tone(State state) {
        return switch (state) {
            case OPEN -> "info";
            case ACCEPTED -> "good";
            case REFUSED -> "care";
            case WITHDRAWN, LAPSED -> "neutral";
        };
    }

    @GetMapping(PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Address address, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, address.value("pour"));
        return page.show("ledger/request", view(seen(id, wallet), wallet, form, page));
    }

    @PostMapping(PATH + "/{id}/accepter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView accept(UUID id, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        var request = asPayer(id, wallet);
        if (form.has("confiance", "oui")) consents.trust(wallet.party(), request.payee(), me.party());
        var answer =
                requests.accept(id, me.party(), fees -> amounts.say(fees, page).equals(form.value("frais")));
        return answered(answer, request, wallet, form, page);
    }

    @PostMapping(PATH + "/{id}/refuser")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView refuse(UUID id, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        var request = asPayer(id, wallet);
        var reason = form.line("raison", page);
        if (reason.length() > 500) form.reject("raison", page.t("ledger.pay.subject.long"));
        if (form.wrong()) return page.refuse("ledger/request", view(request, wallet, form, page));
        return answered(requests.refuse(id, me.party(), reason), request, wallet, form, page);
    }

    @PostMapping(PATH + "/{id}/retirer")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView withdraw(UUID id, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        var request = seen(id, wallet);
        if (!request.payee().equals(wallet.party())) throw Problem.notFound();
        return answered(requests.withdraw(id, me.party()), request, wallet, form, page);
    }

    private ModelAndView answered(Answer answer, PaymentRequest it, Wallet wallet, Form form, Page page) {
        return switch (answer) {
            case Answer.Done done ->
                page.redirect(
                        wallet.at(PATH + "/" + it.id()),
                        switch (done.state()) {
                            case ACCEPTED -> "ledger.request.said.ACCEPTED";
                            case REFUSED -> "ledger.request.said.REFUSED";
                            default -> "ledger.request.said.WITHDRAWN";
                        });
            case Answer.TooLate late -> page.redirectWithCare(wallet.at(PATH + "/" + it.id()), "ledger.request.late");
            case Answer.NotPaid refused -> {
                form.reject("accepter", page.t("problem." + refused.why().why().code() + ".text"));
                yield page.refuse("ledger/request", view(it, wallet, form, page));
            }
        };
    }

    private PaymentRequest asPayer(UUID id, Wallet wallet) {
        var request = seen(id, wallet);
        if (!request.payer().equals(wallet.party())) throw Problem.notFound();
        return request;
    }

    private PaymentRequest seen(UUID id, Wallet wallet) {
        return requests.find(id)
                .filter(it -> it.payer().equals(wallet.party()) || it.payee().equals(wallet.party()))
                .orElseThrow(Problem::notFound);
    }

    private RequestView view(PaymentRequest it, Wallet wallet, Form form, Page page) {
        boolean payer = it.payer().equals(wallet.party());
        var names = people.names(List.of(it.payer(), it.payee(), it.by()));
        var other = names.getOrDefault(payer ? it.payee() : it.payer(), "");
        return new RequestView(
                wallet,
                it.id().toString(),
                page.t(payer ? "ledger.request.of" : "ledger.request.to", other),
                amounts.say(it.amounts(), page),
                payer && it.open() ? amounts.say(requests.fees(it), page) : "",
                payer && it.open() ? amounts.say(AmountForm.sum(it.amounts(), requests.fees(it)), page) : "",
                names.getOrDefault(it.payee(), ""),
                names.getOrDefault(it.payer(), ""),
                it.subject(),
                it.by().equals(it.payee()) ? "" : names.getOrDefault(it.by(), ""),
                page.dateTime(it.at()),
                page.t("ledger.request.state." + it.state()),
                tone(it.state()),
                it.reason(),
                page.shortDate(it.lapsesAt()),
                it.transfer() == null ? "" : wallet.at("/porte-monnaie/mouvements/" + it.transfer()),
                payer && it.open(),
                !payer && it.open(),
                consents.trusts(it.payer(), it.payee()),
                form);
    }
}
