package org.fabcom.accounting.apart;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Cents;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Period;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is not in euros: each unit as it is, the help received and what it is worth by the structure's own rules (E51). */
@Controller
record ApartPages(Desk desk, Contributions contributions, Bookkeeping books, Currencies currencies, People people) {

    private static final String PATH = Desk.HOME + "/hors-euro";
    private static final int MOST = 200_000;
    private static final long MOST_CENTS = 1_000_000;

    /** One row for each help received; the value is empty where no rule says it. */
    private static final Listing<Contribution> HELP = Listing.<Contribution>of("hors-euro", "accounting.column.")
            .most(MOST)
            .day("day", Contribution::day)
            .text("who", Contribution::who)
            .text("unit", it -> it.currency().name())
            .amount("quantity", it -> it.currency().plain(it.units()).replace('.', ','))
            .amount("worth", it -> it.cents() == null ? "" : Cents.plain(it.cents()))
            .text("payment", it -> it.transfer().toString());

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Address address, Visitor me, Form form, Page page) {
        var it = desk.books(me, address);
        form.with("depuis", it.period().first());
        return page.show("accounting/bookapart", view(it, address, form, page));
    }

    private BookApartView view(Desk.Books it, Address address, Form form, Page page) {
        var period = it.period();
        var paging = Paging.of(address, Paging.USUAL, contributions.count(period));
        var memo = contributions.memo(period).stream()
                .map(one -> new BookApartView.Memo(
                        one.currency().name(),
                        one.currency().say(one.received(), page.formats()),
                        one.currency().say(one.paid(), page.formats()),
                        counted(period, one.currency(), page)))
                .toList();
        var totals = contributions.totals(period).stream()
                .map(one -> new BookApartView.Total(
                        one.currency().name(),
                        one.currency().say(one.units(), page.formats()),
                        page.euros(one.cents()),
                        one.unknown(),
                        one.expense(),
                        one.income()))
                .toList();
        var lines = contributions.list(period, paging.offset(), Paging.USUAL).stream()
                .map(one -> new BookApartView.Line(
                        it.wallet().at("/porte-monnaie/mouvements/" + one.transfer()),
                        one.who(),
                        page.shortDate(one.day()),
                        one.currency().say(one.units(), page.formats()),
                        one.cents() == null ? "" : page.euros(one.cents())))
                .toList();
        return new BookApartView(
                it,
                Desk.say(period, page),
                memo,
                totals,
                lines,
                paging,
                rules(it.wallet().party(), page),
                units(),
                HELP.files(it.address("/hors-euro"), page),
                paging.total() > MOST ? page.t("accounting.apart.cut", paging.total(), MOST) : "",
                form);
    }

    /** What invoices counted of it in euros, on this side and on the other. */
    private List<String> counted(Period period, Currency currency, Page page) {
        var it = books.counted(period.party(), currency.id().value(), period.first(), period.last());
        var told = new ArrayList<String>();
        if (it.received() != 0) told.add(page.t("accounting.memo.counted", page.euros(it.received())));
        if (it.paid() != 0) told.add(page.t("accounting.memo.counted.paid", page.euros(it.paid())));
        return told;
    }

    private List<BookApartView.Rule> rules(PartyId party, Page page) {
        var rules = contributions.rules(party);
        var names = people.names(rules.stream().map(Valuation::by).toList());
        return rules.stream()
                .map(it -> new BookApartView.Rule(
                        page.t(
                                it.currency().unit() == Unit.HOURS ? "accounting.rule.hour" : "accounting.rule.unit",
                                page.euros(it.cents()),
                                it.currency().name()),
                        page.t("accounting.rule.from", page.shortDate(it.from())),
                        it.basis(),
                        names.getOrDefault(it.by(), "") + " · " + page.dateTime(it.at())))
                .toList();
    }

    private List<OptionView> units() {
        return currencies.open().stream()
                .filter(it -> !it.external())
                .map(it -> OptionView.of(it.id().toString(), it.name()))
                .toList();
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView value(Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        var currency = currency(form, page);
        var from = Desk.day(form, "depuis", page);
        var cents = Cents.read(form.value("valeur"));
        if (cents.isEmpty() || cents.getAsLong() > MOST_CENTS) form.reject("valeur", page.t("accounting.amount.wrong"));
        var basis = form.value("base");
        if (basis.isEmpty() || basis.length() > 300) form.reject("base", page.t("accounting.rule.basis.missing"));
        if (!form.wrong() && currency != null && from != null)
            contributions
                    .value(it.wallet().party(), currency, from, cents.getAsLong(), basis, me.party())
                    .ifPresent(why -> form.reject("depuis", page.t(why.key())));
        if (form.wrong()) return page.refuse("accounting/bookapart", view(it, it.address("/hors-euro"), form, page));
        return page.redirect(it.at("/hors-euro"), "accounting.rule.kept");
    }

    private @Nullable Currency currency(Form form, Page page) {
        var found = currencies.open().stream()
                .filter(it -> !it.external() && it.id().toString().equals(form.value("unite")))
                .findFirst()
                .orElse(null);
        if (found == null) form.reject("unite", page.t("accounting.rule.unit.missing"));
        return found;
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(Address address, Visitor me, Page page, HttpServletResponse response) {
        var period = desk.books(me, address).period();
        HELP.under("", page.t("accounting.apart.file") + "-" + period.last())
                .answer(
                        address,
                        page,
                        Source.of(
                                () -> new Counts(contributions.count(period)),
                                (offset, most) -> contributions.list(period, offset, most)),
                        response);
    }
}
