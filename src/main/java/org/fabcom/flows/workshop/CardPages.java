package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Sites;
import org.fabcom.flows.items.ItemLines;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.items.StockState;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the label opens: for whoever works at the site the object's own page, for everybody else what a customer wants to know. */
@Controller
record CardPages(
        StockItems items,
        ItemLines lines,
        ItemSaid said,
        Sites sites,
        Duties duties,
        People people,
        ItemPhotos photos,
        Loans loans) {

    /** The short address. */
    @GetMapping("/o/{code}")
    @Access(Access.Level.PUBLIC)
    ModelAndView card(String code, Visitor me, Page page) {
        var it = items.byCode(code).orElseThrow(Problem::notFound);
        var site = sites.find(it.described().site()).orElseThrow();
        if (!duties.of(me, site).isEmpty()) return page.redirect(ObjectScreen.ONE + it.id());
        var kind = said.kind(it.described().kind()).orElseThrow();
        var price = it.described().price();
        boolean here = it.state() == StockState.SALE && loans.out(it.id()).isEmpty();
        return page.show(
                "flows/card",
                new CardView(
                        it.title(page),
                        kind.officialName(),
                        people.name(it.owner()).orElse(""),
                        "/structures/" + it.owner(),
                        site.name() + " · " + site.described().commune().name(),
                        here,
                        here && price != null ? page.euros(price) : "",
                        lines.tested(it.id()).orElse(false),
                        guarantee(kind),
                        here ? photos(it, page) : List.of()));
    }

    private List<CardView.PhotoView> photos(StockItem it, Page page) {
        var all = new ArrayList<CardView.PhotoView>();
        for (var photo : photos.of(it.id()))
            all.add(new CardView.PhotoView(
                    ObjectScreen.photo(it, photo.id()), page.t("items.photo.alt", all.size() + 1, it.name())));
        return all;
    }

    private static int guarantee(ObjectKind kind) {
        var months = kind.described().guaranteeMonths();
        return months == null ? 0 : months;
    }
}
