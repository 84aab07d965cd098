package org.fabcom.billing.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.DeskPageView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was sold on behalf of partners in a period: price, commission, what is owed to each; a statement to print (S32). */
@Controller
class PartnerPages {

    private static final String PATH = "/structures/{organisation}/partenaires";

    private record Sold(
            String partner, LocalDate day, String reference, UUID invoice, String label, long gross, long commission) {}

    private final JdbcClient db;
    private final Clock clock;

    PartnerPages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(@PathVariable UUID organisation, Address address, Page page) {
        var seller = new PartyId(organisation);
        var today = Days.today(clock);
        var from = or(Filters.day(address, "du"), today.withDayOfYear(1));
        var until = or(Filters.day(address, "au"), today);
        var sold = sold(seller, from, until, address.value("q"));
        var tables = new ArrayList<DeskPageView.SectionView>();
        sold.stream().map(Sold::partner).distinct().forEach(it -> tables.add(table(it, sold, seller, page)));
        if (tables.isEmpty())
            tables.add(DeskPageView.table(
                    page.t("billing.partners.sold"), List.of(), List.of(), page.t("billing.partners.none")));
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("billing.partners.title"),
                        new LinkView(Invoice.url(seller), page.t("billing.back")),
                        page.t("billing.partners.lead", page.date(from), page.date(until)),
                        List.of(),
                        tables,
                        null));
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static DeskPageView.SectionView table(String partner, List<Sold> all, PartyId seller, Page page) {
        var rows = new ArrayList<DeskPageView.RowView>();
        long gross = 0;
        long commission = 0;
        for (var it : all) {
            if (!it.partner().equals(partner)) continue;
            gross += it.gross();
            commission += it.commission();
            var cells = List.of(
                    it.reference(),
                    page.shortDate(it.day()),
                    it.label(),
                    page.euros(it.gross()),
                    page.euros(it.commission()),
                    page.euros(it.gross() - it.commission()));
            rows.add(new DeskPageView.RowView(cells, Invoice.url(seller) + "/" + it.invoice(), List.of()));
        }
        rows.add(DeskPageView.RowView.of(
                page.t("billing.partners.total"),
                "",
                "",
                page.euros(gross),
                page.euros(commission),
                page.euros(gross - commission)));
        return DeskPageView.table(
                partner,
                List.of(
                        page.t("billing.column.reference"),
                        page.t("billing.column.day"),
                        page.t("billing.line.label"),
                        page.t("billing.partners.price"),
                        page.t("billing.partners.commission"),
                        page.t("billing.partners.due")),
                rows,
                "");
    }

    private List<Sold> sold(PartyId seller, LocalDate from, LocalDate until, String partner) {
        return db.sql("""
            select l ->> 'partner' as partner, i.day, i.reference, i.id, l ->> 'label' as label,
                s.sign * ((l ->> 'net')::bigint + (l ->> 'tax')::bigint) as gross, s.sign * (l ->> 'commission')::bigint as commission
            from billing.invoice i cross join jsonb_array_elements(i.content -> 'lines') as l
            cross join lateral (select case i.kind when 'CREDIT' then -1 else 1 end as sign) as s
            where i.organisation = :seller and i.day between :from and :until and l ->> 'sale' = 'ON_BEHALF'
              and (:partner = '' or l ->> 'partner' = :partner)
            order by 1, i.day, i.reference limit 5000
            """)
                .param("seller", seller.value())
                .param("from", from)
                .param("until", until)
                .param("partner", partner)
                .query((row, n) -> new Sold(
                        row.getString("partner"),
                        row.getObject("day", LocalDate.class),
                        row.getString("reference"),
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getLong("gross"),
                        row.getLong("commission")))
                .list();
    }
}
