package org.fabcom.billing.books;

import module java.base;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.vat.Law;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The year against the thresholds of the law, each with its source and whether it was verified (S29). */
@Controller
record ThresholdPages(Thresholds thresholds, Clock clock) {

    private static final String PATH = "/structures/{organisation}/seuils";
    private static final int BACK = 4;

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Address address, Page page) {
        var seller = new PartyId(organisation);
        int now = Days.today(clock).getYear();
        int year = Objects.requireNonNullElse(Filters.number(address, "annee", 2000, 2099), now);
        var it = thresholds.of(seller, year);
        var sums = DeskPageView.table(
                page.t("billing.thresholds.sold"),
                List.of(page.t("billing.thresholds.whom"), page.t("billing.thresholds.receipts")),
                List.of(
                        DeskPageView.RowView.of(page.t("billing.thresholds.members"), page.euros(it.members())),
                        DeskPageView.RowView.of(page.t("billing.thresholds.others"), page.euros(it.others()))),
                "");
        var limits = DeskPageView.table(
                page.t("billing.thresholds.limits"),
                List.of(
                        page.t("billing.law.what"),
                        page.t("billing.thresholds.receipts"),
                        page.t("billing.thresholds.limit"),
                        page.t("billing.thresholds.used"),
                        page.t("billing.law.source")),
                it.limits().stream().map(limit -> row(limit, page)).toList(),
                "");
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("billing.thresholds.of", String.valueOf(year)),
                        new LinkView(Invoice.url(seller), page.t("billing.back")),
                        page.t("billing.thresholds.lead"),
                        years("/structures/" + seller + "/seuils", now),
                        List.of(sums, limits),
                        null));
    }

    private static DeskPageView.RowView row(Thresholds.Limit it, Page page) {
        return DeskPageView.RowView.of(
                page.t("billing.law." + it.code()),
                page.euros(it.cents()),
                it.bound().map(page::euros).orElse(page.t("web.unknown")),
                it.used().map(used -> Quantities.percent(used, page)).orElse(page.t("web.unknown")),
                it.law().map(law -> source(law, page)).orElse(page.t("web.unknown")));
    }

    private static String source(Law.Parameter it, Page page) {
        return it.source() + " · "
                + page.t(it.sure() ? "billing.law.sure" : "billing.law.unsure", page.shortDate(it.readOn()));
    }

    private static List<LinkView> years(String url, int now) {
        var links = new ArrayList<LinkView>();
        for (int year = now; year > now - BACK; year--)
            links.add(new LinkView(url + "?annee=" + year, String.valueOf(year)));
        return links;
    }
}
