package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.partners.PartnersView;
import org.fabcom.billing.partners.Payouts;
import org.fabcom.billing.partners.Payouts.Owed;
import org.fabcom.billing.partners.Payouts.Payout;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was sold on behalf of partners in a period, what was paid out, what is owed to each; a statement to print (S32). */
@Controller
record PartnerPages(Sql db, Payouts payouts, Clock clock) {

    private static final String PATH = "/structures/{organisation}/partenaires";

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_LINES = 5000;

    /** Of a period, all lines. */
    private record Sums(long gross, long commission) {

        Sums and(Sums other) {
            return new Sums(gross + other.gross, commission + other.commission);
        }
    }

    private record Sold(
            String partner, LocalDate day, String reference, UUID invoice, String label, long gross, long commission) {}

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Address address, Page page) {
        var seller = new PartyId(organisation);
        return page.show("billing/partners", view(seller, address, Form.empty(), page));
    }

    /** What was paid out, or came back. */
    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView pay(UUID organisation, Address address, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var today = Days.today(clock);
        var key = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest).toString();
        var owed = payouts.owed(seller, FAR).stream()
                .filter(it -> Payouts.same(it.partner(), form.value("partenaire")))
                .findFirst();
        if (owed.isEmpty()) form.reject("partenaire", page.t("billing.partner.missing"));
        var day = form.day("jour", page.t("web.field.day"));
        if (day != null && day.isAfter(today)) form.reject("jour", page.t("billing.pay.day.wrong"));
        var note = form.line("precision", page);
        if (note.length() > LONGEST_NOTE) form.reject("precision", page.t("web.field.long", LONGEST_NOTE));
        var cents = TypedAmount.cents(form.value("montant"));
        if (cents.isEmpty() || cents.getAsLong() == 0) form.reject("montant", page.t("billing.amount.wrong"));
        var means = form.choice("moyen", PaymentMeans.MONEY, Enum::name, page).orElse(PaymentMeans.TRANSFER);
        boolean back = form.other("sens", "verse", "rendu", page);
        if (!form.wrong() && day != null) {
            long signed = back ? -cents.orElseThrow() : cents.orElseThrow();
            var it = new Payouts.Payout(
                    Ids.next(), seller, owed.orElseThrow().partner(), day, signed, means, note, me.party());
            payouts.note(it, key)
                    .ifPresent(why -> form.reject(
                            why == Payouts.Refusal.TOO_EARLY ? "jour" : "montant",
                            page.t(
                                    "billing.payout." + why,
                                    page.euros(owed.get().left()))));
        }
        if (form.wrong()) return page.refuse("billing/partners", view(seller, address, form, page));
        return page.redirect("/structures/" + seller + "/partenaires", "billing.payout.noted");
    }

    private PartnersView view(PartyId seller, Address address, Form form, Page page) {
        var today = Days.today(clock);
        var from = or(Filters.day(address, "du"), today.withDayOfYear(1));
        var until = or(Filters.day(address, "au"), today);
        var wanted = address.value("q");
        var spelled = spelled(seller, from, until);
        var sold = sold(
                seller,
                from,
                until,
                spelled.stream()
                        .map(Map.Entry::getKey)
                        .filter(it -> wanted.isEmpty() || Payouts.same(wanted, it))
                        .toList());
        var paid = payouts.between(seller, from, until);
        var owed = payouts.owed(seller, until);
        var before = payouts.owed(seller, from.minusDays(1)).stream()
                .collect(Collectors.toMap(it -> Fold.words(it.partner()), Owed::left));
        var sums = spelled.stream()
                .collect(Collectors.toMap(it -> Fold.words(it.getKey()), Map.Entry::getValue, Sums::and));
        var tables = owed.stream()
                .filter(it -> wanted.isEmpty() || Payouts.same(wanted, it.partner()))
                .map(it -> table(
                        it,
                        sold,
                        paid,
                        before.getOrDefault(Fold.words(it.partner()), 0L),
                        sums.getOrDefault(Fold.words(it.partner()), new Sums(0, 0)),
                        seller,
                        page))
                .toList();
        if (form.value("cle").isEmpty()) form.with("cle", Ids.next());
        if (form.value("jour").isEmpty()) form.with("jour", today);
        return new PartnersView(
                "/structures/" + seller + "/partenaires",
                Invoice.url(seller),
                page.t("billing.partners.lead", page.date(from), page.date(until)),
                tables,
                (until.isBefore(today) ? payouts.owed(seller, FAR) : owed)
                        .stream()
                                .filter(it -> it.left() != 0 || it.paid() != 0)
                                .sorted(Comparator.comparing((Owed it) -> it.left() == 0))
                                .map(it -> OptionView.of(it.partner(), owed(it, page)))
                                .toList(),
                PaymentMeans.offered(page),
                form);
    }

    private static String owed(Owed it, Page page) {
        return it.left() == 0
                ? page.t("billing.payout.nothing", it.partner())
                : page.t("billing.payout.owed", it.partner(), page.euros(it.left()));
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static PartnersView.TableView table(
            Owed owed, List<Sold> all, List<Payout> paid, long before, Sums sums, PartyId seller, Page page) {
        var rows = new ArrayList<PartnersView.RowView>();
        for (var it : all) {
            if (!Payouts.same(it.partner(), owed.partner())) continue;
            rows.add(new PartnersView.RowView(
                    it.reference(),
                    Invoice.url(seller) + "/" + it.invoice(),
                    page.shortDate(it.day()),
                    it.label(),
                    page.euros(it.gross()),
                    page.euros(it.commission()),
                    page.euros(it.gross() - it.commission())));
        }
        long out = 0;
        for (var it : paid) {
            if (!Payouts.same(it.partner(), owed.partner())) continue;
            out += it.cents();
            var label = page.t(
                    it.cents() > 0 ? "billing.payout.one" : "billing.payout.back",
                    page.t("billing.means." + it.means()));
            rows.add(new PartnersView.RowView(
                    page.t("billing.payout.kind"),
                    "",
                    page.shortDate(it.day()),
                    it.note().isEmpty() ? label : label + " · " + it.note(),
                    "",
                    "",
                    page.euros(-it.cents())));
        }
        if (all.size() == MOST_LINES)
            rows.add(new PartnersView.RowView(page.t("billing.partners.cut", MOST_LINES), "", "", "", "", "", ""));
        return new PartnersView.TableView(
                owed.partner(),
                before == 0 ? "" : page.euros(before),
                rows,
                page.euros(sums.gross()),
                page.euros(sums.commission()),
                page.euros(sums.gross() - sums.commission() - out),
                page.euros(owed.left()));
    }

    /** By partner as they were spelled; however many lines the page shows. */
    private List<Map.Entry<String, Sums>> spelled(PartyId seller, LocalDate from, LocalDate until) {
        return db.sql("""
            select l ->> 'partner' as partner, sum(s.sign * ((l ->> 'net')::bigint + (l ->> 'tax')::bigint))::bigint as gross,
                sum(s.sign * (l ->> 'commission')::bigint)::bigint as commission
            from billing.invoice i cross join jsonb_array_elements(i.content -> 'lines') as l
            cross join lateral (select case i.kind when 'CREDIT' then -1 else 1 end as sign) as s
            where i.organisation = :seller and i.day between :from and :until and l ->> 'sale' = 'ON_BEHALF'
              and i.content @> '{"lines": [{"sale": "ON_BEHALF"}]}' group by 1
            """)
                .param("seller", seller.value(), "from", from, "until", until)
                .list((row, n) ->
                        Map.entry(row.getString("partner"), new Sums(row.getLong("gross"), row.getLong("commission"))));
    }

    /** {@code partners}: as they are spelled, so that who is searched for is not behind the lines of the others. */
    private List<Sold> sold(PartyId seller, LocalDate from, LocalDate until, List<String> partners) {
        return db.sql("""
            select l ->> 'partner' as partner, i.day, i.reference, i.id, l ->> 'label' as label,
                s.sign * ((l ->> 'net')::bigint + (l ->> 'tax')::bigint) as gross, s.sign * (l ->> 'commission')::bigint as commission
            from billing.invoice i cross join jsonb_array_elements(i.content -> 'lines') as l
            cross join lateral (select case i.kind when 'CREDIT' then -1 else 1 end as sign) as s
            where i.organisation = :seller and i.day between :from and :until and l ->> 'sale' = 'ON_BEHALF'
              and i.content @> '{"lines": [{"sale": "ON_BEHALF"}]}' and l ->> 'partner' = any (:partners)
            order by 1, i.day, i.reference limit :most
            """)
                .param("most", MOST_LINES)
                .param("partners", partners.toArray(String[]::new))
                .param("seller", seller.value())
                .param("from", from)
                .param("until", until)
                .list((row, n) -> new Sold(
                        row.getString("partner"),
                        row.getObject("day", LocalDate.class),
                        row.getString("reference"),
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getLong("gross"),
                        row.getLong("commission")));
    }
}
