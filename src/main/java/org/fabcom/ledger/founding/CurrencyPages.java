package org.fabcom.ledger.founding;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.MODERATOR;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.BalanceVisibility;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Visibility;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.paying.Recipients;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The currencies: list, who issues, issuing and destroying, closing; and the community's choice about balances. */
@Controller
record CurrencyPages(
        Currencies currencies, BalanceVisibility visibility, Ledger ledger, Recipients recipients, People people) {

    static final String PATH = "/monnaies";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Visitor me, Page page) {
        return page.show("ledger/currencies", view(me, page));
    }

    private CurrenciesView view(Visitor me, Page page) {
        var lines = currencies.all().stream()
                .map(it -> new CurrenciesView.Line(PATH + "/" + it.id(), it.name(), what(it, page), it.closed()))
                .toList();
        var visibilities = OptionView.all(Visibility.values(), it -> page.t("ledger.visibility." + it));
        return new CurrenciesView(
                lines, me.is(ADMINISTRATOR), visibilities, Form.empty().with("visibilite", visibility.chosen()));
    }

    static String what(Currency it, Page page) {
        return page.t("ledger.unit." + it.unit()) + " · " + page.t("ledger.regime." + it.regime());
    }

    @PostMapping(PATH + "/visibilite")
    @Access(instance = ADMINISTRATOR)
    ModelAndView show(Visitor me, Form form, Page page) {
        var chosen = Stream.of(Visibility.values())
                .filter(it -> it.name().equals(form.value("visibilite")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        if (chosen != visibility.chosen()) visibility.choose(chosen, me.party());
        return page.redirect(PATH, "ledger.visibility.kept");
    }

    @GetMapping(PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView one(UUID id, Visitor me, Form form, Page page) {
        form.with("cle", Ids.token());
        return page.show("ledger/currency", view(currency(id), me, form, page));
    }

    private CurrencyView view(Currency it, Visitor me, Form form, Page page) {
        var issuers = currencies.issuers(it.id());
        var names = people.names(issuers);
        boolean administers = me.is(ADMINISTRATOR);
        var query = form.value("q");
        var found = query.isEmpty()
                ? List.<CurrencyView.Issuer>of()
                : recipients.search(query, me.party(), 20).stream()
                        .filter(Recipients.Recipient::person)
                        .map(found1 -> new CurrencyView.Issuer(found1.id().toString(), found1.name()))
                        .toList();
        return new CurrencyView(
                it.id().toString(),
                it.name(),
                what(it, page),
                it.external() ? "" : it.say(it.limits(), page),
                it.closed(),
                it.regime() == Regime.ISSUED,
                administers,
                issuers.contains(me.party()) && !it.closed(),
                issuers.stream()
                        .map(issuer -> new CurrencyView.Issuer(issuer.toString(), names.getOrDefault(issuer, "")))
                        .toList(),
                found,
                form);
    }

    @PostMapping(PATH + "/{id}/droits")
    @Access(instance = ADMINISTRATOR)
    ModelAndView entitle(UUID id, Visitor me, Form form, Page page) {
        var it = currency(id);
        if (it.regime() != Regime.ISSUED) throw Problem.notFound();
        var person = recipients
                .find(Acting.party(form.value("qui")), me)
                .filter(Recipients.Recipient::person)
                .orElseThrow(Problem::notFound);
        if (form.has("retirer", "oui")) currencies.disentitle(it.id(), person.id(), me.party());
        else currencies.entitle(it.id(), person.id(), me.party());
        return page.redirect(PATH + "/" + id, "ledger.issuer.kept", person.name());
    }

    /** Only for whoever holds the right; the database looks again. */
    @PostMapping(PATH + "/{id}/emission")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView issue(UUID id, Visitor me, Form form, Page page) {
        var it = currency(id);
        if (!form.value("cle").matches("[0-9a-f]{32}")) throw Problem.badRequest();
        if (!currencies.issuers(it.id()).contains(me.party())) throw Problem.of(422, "FC-4707");
        var who = recipients.find(Acting.party(form.value("qui")), me).orElseThrow(Problem::notFound);
        var units = it.read(form.value("montant"));
        if (units.isEmpty()) form.reject("montant", page.t("problem.FC-4703.text"));
        boolean back = form.other("sens", "emission", "retrait", page);
        if (form.wrong()) return page.refuse("ledger/currency", view(it, me, form, page));
        var amounts = Amount.one(it.id(), units.getAsLong());
        var key = "page-" + form.value("cle");
        var outcome = back
                ? ledger.destroy(new PartyId(who.id().value()), amounts, me.party(), key, form.value("objet"))
                : ledger.issue(new PartyId(who.id().value()), amounts, me.party(), key, form.value("objet"));
        return switch (outcome) {
            case Booking.Booked booked ->
                page.redirect(
                        PATH + "/" + id,
                        back ? "ledger.issue.destroyed" : "ledger.issue.done",
                        it.say(units.getAsLong(), page.formats()),
                        who.name());
            case Booking.Refused refused -> {
                form.reject("montant", page.t("problem." + refused.why().code() + ".text"));
                yield page.refuse("ledger/currency", view(it, me, form, page));
            }
        };
    }

    @PostMapping(PATH + "/{id}/fermer")
    @Access(instance = {ADMINISTRATOR, MODERATOR})
    ModelAndView close(UUID id, Page page) {
        var it = currency(id);
        return currencies.close(it.id())
                ? page.redirect(PATH, "ledger.currency.closed", it.name())
                : page.redirectWithCare(PATH + "/" + id, "ledger.currency.inuse");
    }

    private Currency currency(UUID id) {
        return currencies.find(new CurrencyId(id)).orElseThrow(Problem::notFound);
    }
}
