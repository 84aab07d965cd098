package org.fabcom.cases.page;

import java.util.List;
import java.util.UUID;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The cases of one’s organisations, and the page of a case. */
@Controller
class CasePages {

    private static final int MOST = 200;

    private final CaseAccess access;
    private final CaseScreen screen;
    private final CaseListing listing;

    CasePages(CaseAccess access, CaseScreen screen, CaseListing listing) {
        this.access = access;
        this.screen = screen;
        this.listing = listing;
    }

    @GetMapping(Case.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mine(Visitor me, Page page) {
        List<CaseRow> rows = me.seats().isEmpty()
                ? List.of()
                : listing.rows(
                        CaseFilter.all().forOrganisations(me.seats().keySet()), CaseListing.Order.NEWEST, 0, MOST);
        return page.show("cases/cases", new CasesView(rows));
    }

    /** A merged case leads to the one that goes on, except for those who may separate them. */
    @GetMapping(Case.PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView one(@PathVariable UUID id, Visitor me, Page page) {
        var it = access.readable(id, me);
        var kept = it.mergedInto();
        if (kept != null && !CaseAccess.coordinates(me)) return page.redirect(kept.url());
        return screen.show(it, page);
    }
}
