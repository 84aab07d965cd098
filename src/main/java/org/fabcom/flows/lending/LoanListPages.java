package org.fabcom.flows.lending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.flows.Site;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.DeskPageView;
import org.fabcom.web.look.DeskPageView.RowView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is out, the first to come back on top; what came back (R6). */
@Controller
final class LoanListPages {

    private static final String PATH = "/pesee/locations/{organisation}";

    private final StockItems items;
    private final Loans loans;
    private final Gate gate;
    private final Clock clock;

    LoanListPages(StockItems items, Loans loans, Gate gate, Clock clock) {
        this.items = items;
        this.loans = loans;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(@PathVariable UUID organisation, Address address, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, LoanPages.LENDS).stream()
                .map(Site::id)
                .toList();
        boolean out = !address.value("etat").equals("rendus");
        var found = loans.at(sites, out);
        var named = items.some(found.stream().map(Loan::item).distinct().toList(), sites).stream()
                .collect(Collectors.toMap(StockItem::id, it -> it));
        var headings = new ArrayList<>(List.of(page.t("loans.object")));
        headings.addAll(LoanPages.headings(page));
        var path = PATH.replace("{organisation}", organisation.toString());
        var cut = found.size() < Loans.MOST ? "" : "\n" + page.t("loans.cut", Loans.MOST);
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("loans.title"),
                        new LinkView("/pesee", page.t("flows.title")),
                        page.t("loans.list.lead") + cut,
                        List.of(
                                out
                                        ? new LinkView(path + "?etat=rendus", page.t("loans.list.back"))
                                        : new LinkView(path, page.t("loans.list.out"))),
                        List.of(DeskPageView.table(
                                page.t(out ? "loans.list.out" : "loans.list.back"),
                                headings,
                                found.stream().map(it -> row(it, named, page)).toList(),
                                page.t(out ? "loans.list.none" : "loans.history.none"))),
                        null));
    }

    private RowView row(Loan it, Map<UUID, StockItem> named, Page page) {
        var item = named.get(it.item());
        var cells = new ArrayList<String>();
        var title = item == null ? "" : LoanPages.title(item, page);
        int over = it.back() == null ? it.over(Days.today(clock)) : 0;
        cells.add(over == 0 ? title : page.t("loans.row.late", title, over));
        cells.addAll(Arrays.asList(LoanPages.cells(it, page)));
        return new RowView(cells, LoanPages.url(it.item()));
    }
}
