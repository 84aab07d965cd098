package org.fabcom.billing.desk;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.billing.buyers.AgreedInvoices;
import org.fabcom.billing.buyers.Waivers;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The invoices of an organisation: what waits to be issued, what is to be paid. */
@Controller
record InvoiceListPages(
        Organisations organisations,
        InvoiceRows rows,
        InvoiceDrafts drafts,
        Issuers issuers,
        VatRegimes regimes,
        AgreedInvoices agreed,
        Clock clock) {

    static final String PATH = "/structures/{organisation}/factures";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var source = rows.asked(address, Set.of(seller))
                .drawn(all -> all.stream().map(it -> row(it, page)).toList());
        var url = Invoice.url(seller);
        boolean ready = issuers.kept(seller).isPresent()
                && regimes.on(seller, Days.today(clock)).isPresent();
        var settings = me.sits(seller, Seat.MANAGER) ? settings(seller, page) : List.<LinkView>of();
        return page.show(
                "billing/invoices",
                new InvoiceListView(
                        organisations
                                .find(seller)
                                .orElseThrow(Problem::notFound)
                                .name(),
                        "/structures/" + organisation,
                        url,
                        ready,
                        settings,
                        Stream.concat(settings.stream(), desk(seller, page).stream())
                                .toList(),
                        drafts.of(seller).stream()
                                .map(it -> draft(it, url, page))
                                .toList(),
                        agreed.waiting(seller).stream()
                                .map(it -> agreed(it, page))
                                .toList(),
                        InvoiceRows.LISTING.page(address, page, source)));
    }

    /** The short way from the page of an organisation: entries of that page end with its id. */
    @GetMapping("/facturer/{organisation}")
    @Access(seat = Seat.REFERENT)
    ModelAndView door(UUID organisation, Page page) {
        return page.redirect("/structures/" + organisation + "/factures");
    }

    private static List<LinkView> settings(PartyId seller, Page page) {
        var base = "/structures/" + seller;
        return List.of(
                new LinkView(base + "/facturation", page.t("billing.issuer.title")),
                new LinkView(base + "/tva", page.t("billing.vat.title")),
                new LinkView(base + "/factures-comptes", page.t("billing.accounts.title")));
    }

    private static List<LinkView> desk(PartyId seller, Page page) {
        var base = "/structures/" + seller;
        return List.of(
                new LinkView(base + "/tarifs", page.t("billing.rules.title")),
                new LinkView(base + "/carnets", page.t("billing.packs.title")),
                new LinkView(Waivers.url(seller), page.t("billing.waiver")),
                new LinkView(base + "/seuils", page.t("billing.thresholds.title")),
                new LinkView(base + "/partenaires", page.t("billing.partners.title")),
                new LinkView(base + "/relances", page.t("billing.reminders.title")),
                new LinkView(base + "/factures-recues", page.t("billing.received.title")),
                new LinkView(base + "/registre", page.t("billing.register.title")));
    }

    private static InvoiceListView.DraftView draft(InvoiceDrafts.Kept it, String url, Page page) {
        var buyer = it.draft().buyer().name();
        long cents = it.draft().lines().stream().mapToLong(DraftLine::cents).sum();
        return new InvoiceListView.DraftView(
                url + "/brouillons/" + it.id(),
                buyer.isEmpty() ? page.t("billing.draft.nobody") : buyer,
                page.euros(cents));
    }

    private static InvoiceListView.AgreedView agreed(AgreedInvoices.Waiting it, Page page) {
        var one = it.it();
        var labels = one.lines().stream().map(Billable.Line::label).collect(Collectors.joining(" ; "));
        return new InvoiceListView.AgreedView(
                one.origin(),
                one.url(),
                one.title(),
                page.euros(one.gross()),
                it.late() ? page.t("billing.agreed.late", labels) : "",
                AgreedInvoices.waivable(one) ? Waivers.asking(one.seller(), one.origin()) : "");
    }

    private static InvoiceListView.RowView row(InvoiceRow it, Page page) {
        return new InvoiceListView.RowView(
                it.url(),
                it.reference(),
                page.t("billing.kind." + it.kind()),
                page.shortDate(it.day()),
                it.buyer(),
                page.euros(it.gross()),
                it.remaining() < 0
                        ? page.t("billing.giveback", page.euros(-it.remaining()))
                        : it.remaining() == 0 ? "" : page.euros(it.remaining()),
                page.t("billing.standing." + it.standing()),
                it.standing().chip());
    }

    /** The notice once it has its number. */
    static String issued(Invoice it) {
        return "billing.issued." + it.kind();
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(seat = Seat.REFERENT)
    void files(UUID organisation, Address address, Page page, HttpServletResponse response) {
        InvoiceRows.LISTING.answer(address, page, rows.asked(address, Set.of(new PartyId(organisation))), response);
    }

    @Bean
    Published<InvoiceRow> publishedInvoices() {
        return new Published<>(
                        "invoices",
                        "billing",
                        "Invoices and credit notes of the organisations that one keeps",
                        InvoiceRows.LISTING.id("organisation", InvoiceRow::organisation),
                        List.of("q", "du", "au"),
                        (asked, me, page) -> rows.asked(asked, sellers(me)))
                .within("billing:read")
                .numbered(InvoiceRow::id)
                .one((id, me, page) -> rows.find(id, sellers(me)));
    }

    private static Set<PartyId> sellers(Visitor me) {
        return me.seats().entrySet().stream()
                .filter(it -> it.getValue().atLeast(Seat.REFERENT))
                .map(it -> it.getKey())
                .collect(Collectors.toSet());
    }
}
