package org.fabcom.billing.reminding;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of reminders: invoices that are late, the longest first, with the last letter about each; and the letters that went. */
@Controller
record ReminderPages(Sql db) {

    private static final int MOST = 200;

    private record Late(
            UUID id,
            String reference,
            String buyer,
            LocalDate due,
            long remaining,
            boolean mail,
            boolean gone,
            int level,
            @Nullable Instant at) {}

    private record Sent(UUID invoice, String reference, String buyer, int level, String to, Instant at) {}

    @GetMapping("/structures/{organisation}/relances")
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Page page) {
        var seller = new PartyId(organisation);
        var url = Invoice.url(seller);
        var late = DeskPageView.table(
                page.t("billing.reminders.late"),
                List.of(
                        page.t("billing.column.reference"),
                        page.t("billing.column.buyer"),
                        page.t("billing.column.due"),
                        page.t("billing.column.remaining"),
                        page.t("billing.reminders.last")),
                late(seller).stream().map(it -> row(it, url, page)).toList(),
                page.t("billing.reminders.none"));
        var sent = DeskPageView.table(
                page.t("billing.reminders.sent"),
                List.of(
                        page.t("billing.column.reference"),
                        page.t("billing.column.buyer"),
                        page.t("billing.reminders.letter"),
                        page.t("billing.reminders.to")),
                sent(seller).stream().map(it -> row(it, url, page)).toList(),
                page.t("billing.reminders.sent.none"));
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("billing.reminders.title"),
                        new LinkView(url, page.t("billing.back")),
                        page.t("billing.reminders.lead", MOST),
                        List.of(new LinkView(url + "?etat=LATE", page.t("billing.reminders.all"))),
                        List.of(late, sent),
                        null));
    }

    private static RowView row(Late it, String url, Page page) {
        var one = url + "/" + it.id();
        var at = it.at();
        var last = at == null || it.gone()
                ? page.t("billing.reminders." + (it.mail() ? "never" : it.gone() ? "gone" : "address"))
                : page.t("billing.reminders.level", it.level(), page.shortDate(at));
        boolean more = it.mail() && it.level() < 3;
        return new RowView(
                        List.of(it.reference(), it.buyer(), page.shortDate(it.due()), page.euros(it.remaining()), last),
                        one,
                        more ? new LinkView(one + "/relance", page.t("billing.reminder.now")) : null)
                .next(
                        it.mail() || it.level() >= 3
                                ? List.of()
                                : List.of(new LinkView(one + "/lettre", page.t("billing.reminder.paper"))));
    }

    private static RowView row(Sent it, String url, Page page) {
        return new RowView(
                List.of(
                        it.reference(),
                        it.buyer(),
                        page.t("billing.reminders.level", it.level(), page.shortDate(it.at())),
                        it.to().isEmpty() ? page.t("billing.reminder.by.post") : it.to()),
                url + "/" + it.invoice(),
                List.of());
    }

    private List<Late> late(PartyId seller) {
        return db.sql("""
            select i.id, i.reference, i.buyer_name, i.due, s.remaining, coalesce(c.email, i.content -> 'buyer' ->> 'email') <> '' as mail,
                coalesce(c.email = '', false) as gone,
                coalesce(r.level, 0) as level, r.made_at
            from billing.standing s join billing.invoice i on i.id = s.invoice
            left join billing.invoice_contact c on c.invoice = i.id
            left join lateral (select x.level, x.made_at from billing.reminder x where x.invoice = i.id
                order by x.level desc limit 1) r on true
            where s.organisation = :seller and s.remaining > 0 and i.due < :today order by i.due, i.id limit :most
            """)
                .param("seller", seller.value(), "most", MOST)
                .list((row, n) -> new Late(
                        Rows.id(row, "id"),
                        row.getString("reference"),
                        row.getString("buyer_name"),
                        row.getObject("due", LocalDate.class),
                        row.getLong("remaining"),
                        row.getBoolean("mail"),
                        row.getBoolean("gone"),
                        row.getInt("level"),
                        Times.readIfAny(row, "made_at")));
    }

    private List<Sent> sent(PartyId seller) {
        return db.sql("""
            select i.id, i.reference, i.buyer_name, r.level, r.sent_to, r.made_at
            from billing.reminder r join billing.invoice i on i.id = r.invoice
            where i.organisation = :seller order by r.made_at desc, r.id limit :most
            """)
                .param("seller", seller.value(), "most", MOST)
                .list((row, n) -> new Sent(
                        Rows.id(row, "id"),
                        row.getString("reference"),
                        row.getString("buyer_name"),
                        row.getInt("level"),
                        row.getString("sent_to"),
                        Times.read(row, "made_at")));
    }
}
