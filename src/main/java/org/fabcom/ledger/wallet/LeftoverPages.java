package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.CurrencyKeepers;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever leaves gives all that is left to whoever runs the currency, without a fee: a rest too small to pay locks nobody in. */
@Controller
record LeftoverPages(Ledger ledger, CurrencyKeepers keepers, People people, Clock clock) {

    private static final String PATH = WalletPages.HOME + "/laisser/{currency}";
    /** What was left when it was read. */
    private static final String SEEN = "vu";

    private static final String DATA = "/moi/donnees";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID currency, Visitor me, Page page) {
        var left = left(currency, me);
        if (left.available() <= 0) return page.redirect(DATA);
        return page.show("web/deskpage", view(left, Form.empty(), page));
    }

    private DeskPageView view(Balance left, Form form, Page page) {
        var name = people.name(keeper(left.currency().id().value())).orElse("");
        var amount = left.currency().say(left.available(), page.formats());
        return DeskPageView.asking(
                page.t("ledger.leftover.title", amount, name),
                new LinkView(DATA, page.t("people.data.title")),
                page.t("ledger.leftover.lead"),
                new FormView(
                                form,
                                List.of(),
                                CurrencyKeepers.path(left.currency().id()),
                                page.t("ledger.leftover.do", amount))
                        .hiding(Map.of(SEEN, String.valueOf(left.available())))
                        .grave());
    }

    @PostMapping(PATH)
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView leave(UUID currency, Form form, Visitor me, Page page) {
        var left = left(currency, me);
        if (left.available() <= 0) return page.redirect(DATA);
        if (!form.sure(SEEN, SEEN, left.available(), page.t("ledger.leftover.changed")))
            return page.refuse("web/deskpage", view(left, form, page));
        var order = new Order(
                me.party(),
                keeper(currency),
                Amount.one(left.currency().id(), left.available()),
                me.party(),
                "left-" + me.party() + "-" + currency + "-" + left.available() + "-" + Days.today(clock),
                page.t("ledger.leftover.subject"));
        if (ledger.record(order) instanceof Booking.Refused refused)
            throw Problem.of(422, refused.why().code());
        return page.redirect(DATA, "ledger.leftover.done");
    }

    private Balance left(UUID currency, Visitor me) {
        return ledger.balance(me.party(), new CurrencyId(currency)).orElseThrow(Problem::notFound);
    }

    private PartyId keeper(UUID currency) {
        return keepers.of(new CurrencyId(currency)).orElseThrow(Problem::notFound);
    }
}
