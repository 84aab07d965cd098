package org.fabcom.flows.lending;

import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.flows.Site;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is out, the first to come back on top; what came back (R6). */
@Controller
record LoanListPages(StockItems items, Loans loans, Bookings bookings, LoanLetters letters, Gate gate, Clock clock) {

    private static final String PATH = LoanScreen.LIST;

    private static final Field<String, String> TYPED = Field.of(
                    "numero", "number", "loans.number.typed", line(1, 200), Function.<String>identity())
            .required("loans.number.none");
    private static final Fields<String> NUMBER = Fields.of(List.of(TYPED), said -> said.get(TYPED));

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        return page.show("web/deskpage", view(organisation, Form.empty(), address, me, page));
    }

    private DeskPageView view(UUID organisation, Form form, Address address, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, LoanScreen.LENDS).stream()
                .map(Site::id)
                .toList();
        boolean out = !address.value("etat").equals("rendus");
        boolean late = address.value("etat").equals("retard");
        var today = Days.today(clock);
        var found = loans.at(sites, out).stream()
                .filter(it -> !late || it.late(today))
                .toList();
        var written = late ? letters.on(found.stream().map(Loan::id).toList(), today) : Set.<UUID>of();
        var kept = out && !late ? bookings.at(sites) : List.<Bookings.Booking>of();
        var wanted = Stream.concat(found.stream().map(Loan::item), kept.stream().map(Bookings.Booking::item))
                .distinct()
                .toList();
        var named = items.some(wanted, sites).stream().collect(Collectors.toMap(StockItem::id, it -> it));
        var headings = new ArrayList<>(List.of(page.t("loans.object")));
        headings.addAll(
                late
                        ? List.of(page.t("loans.borrower"), page.t("loans.contact"), page.t("loans.due"))
                        : LoanScreen.headings(page));
        var path = PATH.replace("{organisation}", organisation.toString());
        var cut = found.size() < Loans.MOST ? "" : "\n" + page.t("loans.cut", Loans.MOST);
        return new DeskPageView(
                page.t("loans.title"),
                new LinkView("/pesee", page.t("flows.title")),
                page.t(late ? "loans.list.late.lead" : "loans.list.lead") + cut,
                Stream.of("", "retard", "rendus")
                        .filter(it -> !it.equals(address.value("etat")))
                        .map(it -> new LinkView(it.isEmpty() ? path : path + "?etat=" + it, page.t(title(it))))
                        .toList(),
                Stream.concat(
                                Stream.of(DeskPageView.table(
                                        page.t(title(late ? "retard" : out ? "" : "rendus")),
                                        headings,
                                        found.stream()
                                                .map(it -> late
                                                        ? lateRow(it, named, written.contains(it.id()), page)
                                                        : row(it, named, page))
                                                .toList(),
                                        page.t(
                                                late
                                                        ? "loans.list.late.none"
                                                        : out ? "loans.list.none" : "loans.history.none"))),
                                kept.isEmpty() ? Stream.empty() : Stream.of(BookingPages.section(kept, named, page)))
                        .toList(),
                new FormView(page.t("loans.number"), form, NUMBER.all(), path, page.t("loans.number.do")));
    }

    /** By what somebody typed or scanned. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID organisation, Form form, Address address, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, LoanScreen.LENDS);
        NUMBER.read(form, page::t);
        var found = items.typed(new PartyId(organisation), form.value("numero"))
                .filter(it ->
                        sites.stream().map(Site::id).anyMatch(it.described().site()::equals));
        if (found.isEmpty() && !form.wrong()) form.reject("numero", page.t("loans.number.none"));
        return form.wrong()
                ? page.refuse("web/deskpage", view(organisation, form, address, me, page))
                : page.redirect(LoanScreen.url(found.orElseThrow().id()));
    }

    private static String title(String state) {
        return switch (state) {
            case "retard" -> "loans.list.late";
            case "rendus" -> "loans.list.back";
            default -> "loans.list.out";
        };
    }

    /** Whom to write to, by one touch. */
    private RowView lateRow(Loan it, Map<UUID, StockItem> named, boolean written, Page page) {
        var item = named.get(it.item());
        var title = item == null ? "" : item.title(page);
        var cells = List.of(
                page.t("loans.row.late", title, it.over(Days.today(clock))),
                it.borrower(),
                it.contact(),
                page.date(it.due()) + (written ? " · " + page.t("loans.letter.today") : ""));
        return new RowView(
                        cells,
                        LoanScreen.url(it.item()),
                        written ? List.of() : List.of(LoanScreen.writing(it, "&liste=oui", page)))
                .next(List.of(LoanScreen.paper(it, page)));
    }

    private RowView row(Loan it, Map<UUID, StockItem> named, Page page) {
        var item = named.get(it.item());
        var cells = new ArrayList<String>();
        var title = item == null ? "" : item.title(page);
        int over = it.back() == null ? it.over(Days.today(clock)) : 0;
        cells.add(over == 0 ? title : page.t("loans.row.late", title, over));
        cells.addAll(Arrays.asList(LoanScreen.cells(it, page)));
        return new RowView(cells, LoanScreen.url(it.item()));
    }
}
