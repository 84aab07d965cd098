package org.fabcom.accounting.mapping;

import module java.base;
import org.fabcom.accounting.Account;
import org.fabcom.accounting.Chart;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Mappings;
import org.fabcom.accounting.Role;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which account stands for what, currency by currency: preset, open to change until it is first used (E50). */
@Controller
record MappingPages(Desk desk, Mappings mappings, Chart chart, Currencies currencies, People people) {

    private static final String PATH = Desk.HOME + "/comptes";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Address address, Visitor me, Form form, Page page) {
        return page.show("accounting/bookmapping", view(desk.books(me, address), form, page));
    }

    /** Accounts of the law only: the file that the law wants names them. */
    private BookMappingView view(Desk.Books it, Form form, Page page) {
        var all = chart.all();
        var labels = chart.labels(it.wallet().party());
        var groups = mappings.of(it.wallet().party()).stream()
                .collect(Collectors.groupingBy(Mappings.Mapped::currency, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> {
                    var currency = currencies.find(group.getKey()).orElseThrow();
                    var lines = group.getValue().stream()
                            .map(mapped -> line(mapped, all, labels, currency.external(), form, page))
                            .toList();
                    return new BookMappingView.Group(group.getKey().toString(), currency.name(), lines);
                })
                .toList();
        return new BookMappingView(it, groups, changes(it, labels, page), form);
    }

    private List<BookMappingView.Change> changes(Desk.Books it, Map<String, String> labels, Page page) {
        var all = mappings.changes(it.wallet().party());
        var names =
                people.names(all.stream().map(Mappings.Change::by).distinct().toList());
        return all.stream()
                .map(change -> {
                    var currency = currencies.find(change.currency()).orElseThrow();
                    return new BookMappingView.Change(
                            currency.name() + " · " + role(change.role(), currency.external(), page),
                            new Account(change.before(), labels.getOrDefault(change.before(), "")).title(),
                            new Account(change.after(), labels.getOrDefault(change.after(), "")).title(),
                            page.dateTime(change.at()) + " · "
                                    + page.t("ledger.movement.by", names.getOrDefault(change.by(), "")));
                })
                .toList();
    }

    private static String role(Role role, boolean euro, Page page) {
        return page.t((euro ? "accounting.role." : "accounting.apart.role.") + role);
    }

    private static BookMappingView.Line line(
            Mappings.Mapped it, List<Account> all, Map<String, String> labels, boolean euro, Form form, Page page) {
        var options = all.stream()
                .filter(account -> fits(account, it.role(), euro))
                .map(account -> OptionView.of(account.number(), account.title()))
                .toList();
        var name = it.role().name() + "-" + it.currency();
        if (form.value(name).isEmpty()) form.with(name, it.account());
        return new BookMappingView.Line(
                name,
                role(it.role(), euro, page),
                new Account(it.account(), labels.getOrDefault(it.account(), "")).title(),
                it.used(),
                options);
    }

    private static boolean fits(Account account, Role role, boolean euro) {
        if (euro) return account.kind() < 8;
        return account.number().startsWith(role == Role.EXPENSE ? "86" : "87");
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        var currency = new CurrencyId(Ids.read(form.value("monnaie")).orElseThrow(Problem::badRequest));
        for (var mapped : mappings.of(it.wallet().party())) {
            if (!mapped.currency().equals(currency)) continue;
            var name = mapped.role().name() + "-" + currency;
            if (form.value(name).isEmpty()) continue;
            mappings.change(it.wallet().party(), currency, mapped.role(), form.value(name), me.party())
                    .ifPresent(why -> form.reject(name, page.t(why.key())));
        }
        if (form.wrong()) return page.refuse("accounting/bookmapping", view(it, form, page));
        return page.redirect(it.at("/comptes"), "accounting.mapping.kept");
    }
}
