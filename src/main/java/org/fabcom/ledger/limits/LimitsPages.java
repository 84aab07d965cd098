package org.fabcom.ledger.limits;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.MODERATOR;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.paying.Recipients;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For moderators and administrators: how far accounts may go. A form of its own: no other form of the house holds a limit. */
@Controller
record LimitsPages(LimitChanges changes, Currencies currencies, Ledger ledger, Recipients recipients, People people) {

    private static final String PATH = "/monnaies/limites";
    private static final String ONE = PATH + "/{currency}";
    private static final PartyId NOBODY = new PartyId(new UUID(0, 0));

    @GetMapping(PATH)
    @Access(instance = {MODERATOR, ADMINISTRATOR})
    ModelAndView all(Address address, Page page) {
        var kept = kept();
        var usual = kept.stream()
                .map(it -> new LimitsView.Usual(PATH + "/" + it.id(), it.name(), it.say(it.limits(), page)))
                .toList();
        var query = address.value("q");
        var found = query.isEmpty()
                ? List.<LimitsView.Found>of()
                : recipients.search(query, NOBODY, 20).stream()
                        .map(it -> new LimitsView.Found(it.name(), accounts(it.id(), kept, page)))
                        .toList();
        var paging = Paging.of(address, Paging.USUAL, changes.count());
        var lines = changes.all(paging.offset(), Paging.USUAL).stream()
                .map(it -> line(it, page))
                .toList();
        return page.show("ledger/limits", new LimitsView(usual, found, query, lines, paging));
    }

    private List<LimitsView.Usual> accounts(PartyId party, List<Currency> kept, Page page) {
        return kept.stream()
                .flatMap(it -> ledger.balance(party, it.id()).stream())
                .map(it -> new LimitsView.Usual(
                        PATH + "/" + it.currency().id() + "?qui=" + party,
                        it.currency().name(),
                        it.currency().say(it.limits(), page)))
                .toList();
    }

    @GetMapping(ONE)
    @Access(instance = {MODERATOR, ADMINISTRATOR})
    ModelAndView one(UUID currency, Visitor me, Form form, Page page) {
        var it = currency(currency);
        var party = party(form, me);
        var limits = party == null
                ? it.limits()
                : ledger.balance(party, it.id()).orElseThrow().limits();
        form.with("plancher", typed(it, limits.floor())).with("plafond", typed(it, limits.ceiling()));
        return page.show("ledger/limit", view(it, party, form, page));
    }

    @PostMapping(ONE)
    @Access(instance = {MODERATOR, ADMINISTRATOR})
    ModelAndView change(UUID currency, Visitor me, Form form, Page page) {
        var it = currency(currency);
        var party = party(form, me);
        boolean back = party != null && form.has("retour", "oui");
        var floor = back ? null : read(it, "plancher", form, page);
        var ceiling = back ? null : read(it, "plafond", form, page);
        var reason = form.line("raison", page);
        if (reason.isEmpty() || reason.length() > 500) form.reject("raison", page.t("ledger.limits.reason.missing"));
        if (form.wrong()) return page.refuse("ledger/limit", view(it, party, form, page));
        var wanted = back ? null : new Limits(floor == null ? null : -floor, ceiling);
        var outcome = party == null
                ? changes.usual(it.id(), new Limits(floor == null ? null : -floor, ceiling), reason, me.party())
                : changes.own(it.id(), party, wanted, reason, me.party());
        return switch (outcome) {
            case DONE -> page.redirect(PATH, "ledger.limits.done");
            case BEYOND -> refused("plancher", "ledger.limits.beyond", it, party, form, page);
            case STEP -> refused("plancher", "ledger.limits.step", it, party, form, page);
            case NO_LIMITS_THERE -> refused("plancher", "ledger.limits.nothere", it, party, form, page);
        };
    }

    private ModelAndView refused(String field, String key, Currency it, @Nullable PartyId party, Form form, Page page) {
        form.reject(field, page.t(key));
        return page.refuse("ledger/limit", view(it, party, form, page));
    }

    /** How far below zero, or above; zero is a limit, nothing is none. */
    private static @Nullable Long read(Currency currency, String field, Form form, Page page) {
        var typed = form.value(field);
        if (typed.isEmpty()) return null;
        if (typed.matches("0+([.,]0+)?( ?h)?")) return 0L;
        var units = currency.read(typed.replaceFirst("^[-−]", ""));
        if (units.isPresent()) return units.getAsLong();
        form.reject(field, page.t("ledger.limits.unreadable"));
        return null;
    }

    private static String typed(Currency currency, @Nullable Long units) {
        return units == null ? "" : currency.plain(Math.abs(units)).replaceFirst("\\.0+$", "");
    }

    private LimitView view(Currency it, @Nullable PartyId party, Form form, Page page) {
        var name = party == null ? "" : people.name(party).orElseThrow(Problem::notFound);
        Balance balance = party == null ? null : ledger.balance(party, it.id()).orElseThrow();
        var history = party == null
                ? List.<LimitsView.Change>of()
                : changes.of(party).stream()
                        .filter(change -> change.currency().id().equals(it.id()))
                        .map(change -> line(change, page))
                        .toList();
        return new LimitView(
                it.id().toString(),
                party == null ? "" : party.toString(),
                party == null
                        ? page.t("ledger.limits.usual.of", it.name())
                        : page.t("ledger.limits.own.of", name, it.name()),
                it.say(balance == null ? it.limits() : balance.limits(), page),
                balance == null ? "" : it.say(balance.available(), page.formats()),
                balance != null && balance.own(),
                history,
                form);
    }

    private LimitsView.Change line(LimitChange it, Page page) {
        var who = it.party() == null
                ? page.t("ledger.limits.everybody")
                : people.name(it.party()).orElse("");
        return new LimitsView.Change(
                who,
                it.currency().name(),
                it.currency().say(it.before(), page),
                it.currency().say(it.after(), page)
                        + (it.own() || it.party() == null ? "" : " · " + page.t("ledger.limits.back")),
                it.reason(),
                people.name(it.by()).orElse("") + " · " + page.dateTime(it.at()));
    }

    private List<Currency> kept() {
        return currencies.open().stream().filter(it -> !it.external()).toList();
    }

    private Currency currency(UUID id) {
        return currencies
                .find(new CurrencyId(id))
                .filter(it -> !it.external() && !it.closed())
                .orElseThrow(Problem::notFound);
    }

    private @Nullable PartyId party(Form form, Visitor me) {
        var typed = form.value("qui");
        if (typed.isEmpty()) return null;
        return Ids.read(typed)
                .flatMap(it -> recipients.find(new PartyId(it), me))
                .orElseThrow(Problem::notFound)
                .id();
    }
}
