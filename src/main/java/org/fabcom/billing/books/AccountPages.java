package org.fabcom.billing.books;

import static org.fabcom.web.field.Kinds.choice;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.Chart;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which account of the books takes what, and what waits to be written there. */
@Controller
record AccountPages(InvoiceAccounts accounts, List<BookSource> sources, Chart chart) {

    private static final String PATH = "/structures/{organisation}/factures-comptes";

    private record Said(@Nullable Booked what, String account) {}

    private static final Field<Said, @Nullable Booked> WHAT = Field.of(
                    "quoi", "what", "billing.accounts.what", choice(Booked.class, Enum::name), Said::what)
            .codes("billing.booked.")
            .select("billing.accounts.choose")
            .required("billing.accounts.what.missing");
    private static final Field<Said, String> ACCOUNT = Field.of(
                    "compte", "account", "billing.accounts.account", line(3, 8), Said::account)
            .inputmode("numeric")
            .required("billing.accounts.account.missing");
    private static final Fields<Said> FIELDS =
            Fields.of(List.of(WHAT, ACCOUNT), said -> new Said(said.get(WHAT), said.get(ACCOUNT)));

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView show(UUID organisation, Page page) {
        return page.show("web/deskpage", view(new PartyId(organisation), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView say(UUID organisation, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var said = FIELDS.read(form, page::t);
        var known = said.filter(it ->
                chart.euro(seller).stream().anyMatch(account -> account.number().equals(it.account())));
        if (said.isPresent() && known.isEmpty()) form.reject("compte", page.t("problem.FC-4723.text"));
        var what = known.map(Said::what);
        if (what.isEmpty()) return page.refuse("web/deskpage", view(seller, form, page));
        accounts.say(seller, what.get(), known.get().account(), me.party());
        return page.redirect("/structures/" + seller + "/factures-comptes", "billing.accounts.kept");
    }

    /** Writes what waits, now. */
    @PostMapping(PATH + "/ecrire")
    @Access(seat = Seat.MANAGER)
    ModelAndView write(UUID organisation, Page page) {
        int written = sources.stream()
                .mapToInt(it -> it.write(new PartyId(organisation)))
                .sum();
        return page.redirect("/structures/" + organisation + "/factures-comptes", "billing.accounts.written", written);
    }

    private DeskPageView view(PartyId seller, Form form, Page page) {
        var base = "/structures/" + seller + "/factures-comptes";
        int waiting = sources.stream().mapToInt(it -> it.waiting(seller)).sum();
        var labels = chart.labels(seller);
        var mapped = accounts.of(seller);
        var rows = Stream.of(Booked.values())
                .map(it -> {
                    var number = mapped.getOrDefault(it, it.preset());
                    return DeskPageView.RowView.of(
                            page.t("billing.booked." + it), number + " " + labels.getOrDefault(number, ""));
                })
                .toList();
        var wait = new DeskPageView.RowView(
                List.of(page.t("billing.accounts.waiting", waiting)),
                "",
                waiting == 0 ? null : new LinkView(base + "/ecrire", page.t("billing.accounts.write")));
        return new DeskPageView(
                page.t("billing.accounts.title"),
                new LinkView(Invoice.url(seller), page.t("billing.back")),
                page.t("billing.accounts.lead"),
                List.of(new LinkView("/comptabilite?pour=" + seller, page.t("accounting.title"))),
                List.of(
                        DeskPageView.table(
                                page.t("billing.accounts.books"),
                                List.of(page.t("billing.accounts.books")),
                                List.of(wait),
                                ""),
                        DeskPageView.table(
                                page.t("billing.accounts.mapped"),
                                List.of(page.t("billing.accounts.what"), page.t("billing.accounts.account")),
                                rows,
                                "")),
                new DeskPageView.FormView(
                        page.t("billing.accounts.change"), form, FIELDS.all(), base, page.t("billing.issuer.save")));
    }
}
