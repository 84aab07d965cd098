package org.fabcom.flows.workshop;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.flows.items.StockRows;
import org.fabcom.flows.items.StockRows.Family;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Time and parts of repairs by family, and what came of them. */
@Controller
record FigurePages(ItemGate gate, StockRows rows) {

    private static final String PATH = StockPages.QUEUE + "{organisation}/chiffres";

    private static final Listing<Family> FIGURES = Listing.<Family>of("atelier", "items.figures.")
            .words("family", (it, page) -> it.name().isEmpty() ? page.t("items.figures.none.family") : it.name())
            .number("objects", Family::objects)
            .number("minutes", Family::minutes)
            .words("parts", (it, page) -> page.euros(it.parts()))
            .number("left", Family::left)
            .number("sold", Family::sold)
            .number("share", Family::share)
            .under("/lignes", "atelier");

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView figures(UUID organisation, Address address, Visitor me, Page page) {
        return page.show("web/table", FIGURES.table(address, page, source(organisation, address, me)));
    }

    @GetMapping(PATH + "/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        FIGURES.answer(address, page, source(organisation, address, me), response);
    }

    private Source<Family> source(UUID organisation, Address address, Visitor me) {
        return Source.of(rows.families(gate.listed(organisation, me)), List.of(), address, it -> List.of());
    }
}
