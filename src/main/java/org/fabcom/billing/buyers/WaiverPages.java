package org.fabcom.billing.buyers;

import module java.base;
import org.fabcom.billing.buyers.Waivers.Named;
import org.fabcom.billing.buyers.Waivers.Waivable;
import org.fabcom.billing.buyers.Waivers.Waiver;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Kinds;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Rien à facturer »: a gift, one’s own desk. Said with a reason, and taken back. */
@Controller
record WaiverPages(
        Waivers waivers,
        AgreedInvoices agreed,
        List<Waivable> rooms,
        InvoiceDrafts drafts,
        People people,
        TransactionTemplate transaction) {

    private static final String PATH = "/structures/{organisation}/factures/rien";

    private static final Field<String, String> REASON = Field.of(
                    "raison", "reason", "billing.waiver.reason", Kinds.words(300), (String it) -> it)
            .rows(2)
            .required("billing.waiver.reason.missing");

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Address address, Page page) {
        return page.show("web/deskpage", view(new PartyId(organisation), address.value("accord"), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView say(UUID organisation, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var origin = form.value("accord");
        var reason = REASON.read(form, page::t);
        if (form.wrong()) return page.refuse("web/deskpage", view(seller, origin, form, page));
        boolean said = Boolean.TRUE.equals(transaction.execute(status -> {
            drafts.hold(seller, origin);
            var it = find(seller, origin, page);
            it.ifPresent(one -> waivers.add(seller, origin, one, reason, me.party()));
            return it.isPresent();
        }));
        return said
                ? page.redirect(Waivers.url(seller), "billing.waiver.said")
                : page.redirectWithCare(Waivers.url(seller), "billing.waiver.gone");
    }

    @PostMapping(PATH + "/{waiver}/reprendre")
    @Access(seat = Seat.REFERENT)
    ModelAndView undo(UUID organisation, UUID waiver, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        if (waivers.of(seller).stream().noneMatch(it -> it.id().equals(waiver))) throw Problem.notFound();
        waivers.undo(seller, waiver, me.party());
        return page.redirect(Waivers.url(seller), "billing.waiver.undone");
    }

    private Optional<Named> find(PartyId seller, String origin, Page page) {
        return Stream.concat(
                        agreed.waivable(seller, origin).stream(),
                        rooms.stream().flatMap(it -> it.waivable(seller, origin, page).stream()))
                .findFirst();
    }

    private DeskPageView view(PartyId seller, String origin, Form form, Page page) {
        var all = waivers.of(seller);
        var asked = origin.isEmpty() ? Optional.<Named>empty() : find(seller, origin, page);
        var names = people.names(Stream.concat(
                        all.stream().flatMap(it -> Stream.of(it.by(), it.buyer(), it.undoneBy())),
                        asked.stream().map(Named::buyer))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        var table = DeskPageView.table(
                page.t("billing.waiver.all"),
                List.of(
                        page.t("billing.waiver.what"),
                        page.t("billing.waiver.reason"),
                        page.t("billing.waiver.by"),
                        page.t("billing.column.standing")),
                all.stream().map(it -> row(it, seller, names, page)).toList(),
                page.t("billing.waiver.none"));
        return new DeskPageView(
                page.t("billing.waiver"),
                new LinkView(Invoice.url(seller), page.t("billing.back")),
                page.t("billing.waiver.lead"),
                List.of(),
                List.of(table),
                asked.map(it -> new FormView(
                                        told(it.label(), it.buyer(), names),
                                        form,
                                        List.of(REASON),
                                        Waivers.url(seller),
                                        page.t("billing.waiver.do"))
                                .hiding(Map.of("accord", origin)))
                        .orElse(null));
    }

    private static String told(String label, @Nullable PartyId buyer, Map<PartyId, String> names) {
        return buyer == null ? label : label + " · " + names.getOrDefault(buyer, "");
    }

    private static RowView row(Waiver it, PartyId seller, Map<PartyId, String> names, Page page) {
        var undoneAt = it.undoneAt();
        return new RowView(
                List.of(
                        told(it.label(), it.buyer(), names),
                        it.reason(),
                        page.t("billing.waiver.who", names.getOrDefault(it.by(), ""), page.shortDate(it.at())),
                        it.undoneBy() == null || undoneAt == null
                                ? page.t("billing.waiver.stands")
                                : page.t(
                                        "billing.waiver.undone.by",
                                        names.getOrDefault(it.undoneBy(), ""),
                                        page.shortDate(undoneAt))),
                it.url(),
                it.undoneBy() == null
                        ? new LinkView(
                                Waivers.url(seller) + "/" + it.id() + "/reprendre", page.t("billing.waiver.undo"))
                        : null);
    }
}
