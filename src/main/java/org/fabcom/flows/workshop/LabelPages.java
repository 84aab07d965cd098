package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.items.StockRows;
import org.fabcom.flows.workshop.LabelsView.LabelView;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.print.Qr;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Labels to print: one for a label printer, or sheets of what a list shows or of some objects. */
@Controller
record LabelPages(ItemGate gate, StockItems items, StockRows rows, Pdf pdf) {

    private static final int ACROSS = 3;
    private static final int MOST = 240;

    /** The sheet of these objects of one organisation. */
    static String path(List<StockItem> some) {
        return ObjectScreen.list(some.getFirst().owner()) + "/etiquettes.pdf?"
                + some.stream().map(it -> "objet=" + it.id()).collect(Collectors.joining("&"));
    }

    @GetMapping(ObjectScreen.ONE + "{item}/etiquette.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> one(UUID item, Visitor me, Page page) {
        var it = gate.read(item, me);
        var view = new LabelsView(List.of(List.of(label(it, page))));
        return pdf.answer("etiquette-" + it.number() + ".pdf", "flows/labelpaper", view, page);
    }

    /** What the address names; nothing named: what the list shows with the same address. 404 if there is nothing. */
    @GetMapping(ObjectScreen.LIST + "/etiquettes.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> sheet(UUID organisation, Address address, Visitor me, Page page) {
        var named = address.all("objet").stream()
                .flatMap(it -> Ids.read(it).stream())
                .limit(MOST)
                .toList();
        var sites = named.isEmpty() ? gate.listed(organisation, me) : gate.labelled(organisation, me);
        var ids = named.isEmpty()
                ? rows.asked(address, sites).rows(0, MOST).stream()
                        .map(StockRows.Row::id)
                        .toList()
                : named;
        var some = items.some(ids, sites);
        if (some.isEmpty()) throw Problem.notFound();
        return pdf.answer("etiquettes.pdf", "flows/labelspaper", view(some, page), page);
    }

    private static LabelsView view(List<StockItem> some, Page page) {
        var rows = new ArrayList<List<LabelView>>();
        for (int from = 0; from < some.size(); from += ACROSS)
            rows.add(some.subList(from, Math.min(from + ACROSS, some.size())).stream()
                    .map(it -> label(it, page))
                    .toList());
        return new LabelsView(rows);
    }

    private static LabelView label(StockItem it, Page page) {
        var address = page.absolute(ObjectScreen.card(it));
        var price = it.described().price();
        return new LabelView(
                page.t("items.number.short", it.number()),
                it.name(),
                price == null ? "" : page.euros(price),
                Qr.of(address).png(),
                address.replaceFirst("^https?://", ""),
                it.spelled());
    }
}
