package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cases of one’s organisations, and the page of a case. */
@Controller
record CasePages(CaseAccess access, CaseScreen screen, CaseListing listing) {

    private static final int MOST = 200;

    private static final String WHOSE = "de";
    private static final String TEAM = "equipe";
    private static final String MINE = "suivis";
    private static final String OURS = "structures";

    @GetMapping(Case.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mine(Visitor me, Page page) {
        List<CaseRow> rows = me.seats().isEmpty()
                ? List.of()
                : listing.rows(
                        CaseFilter.all().forOrganisations(me.seats().keySet()), CaseListing.Order.NEWEST, 0, MOST);
        return page.show("cases/cases", new CasesView(rows));
    }

    @Bean
    Published<CaseRow> publishedCases() {
        return new Published<>(
                        "cases",
                        "accompaniment",
                        "Accompaniments that one may read: of the team (coordinators), those one follows (mediators), of one's organisations",
                        CaseRow.COLUMNS.identified("organisation", CaseRow::party),
                        List.of("q", WHOSE),
                        (asked, me, page) -> rows(asked, me))
                .within("cases:read")
                .numbered(it -> it.id().value())
                .one((id, me, page) -> listing.row(access.readable(id, me).id()));
    }

    /** The widest there is for this visitor, unless the address says which. */
    private Source<CaseRow> rows(Address asked, Visitor me) {
        var may = Stream.of(
                        CaseAccess.coordinates(me) ? TEAM : "",
                        me.is(InstanceRole.MEDIATOR) ? MINE : "",
                        me.seats().isEmpty() ? "" : OURS)
                .filter(it -> !it.isEmpty())
                .toList();
        var whose = Filters.one(asked, WHOSE, may);
        if (may.isEmpty()) return Source.of(() -> new Counts(0), (offset, most) -> List.of());
        var all = CaseFilter.all().saying(asked.value("q"));
        var filter = switch (whose.isEmpty() ? may.getFirst() : whose) {
            case TEAM -> all;
            case MINE -> all.of(me.party());
            default -> all.forOrganisations(me.seats().keySet());
        };
        return Source.of(
                () -> new Counts(listing.count(filter)),
                (offset, most) -> listing.rows(filter, CaseListing.Order.NEWEST, offset, most));
    }

    /**
     * A merged case leads to the one that goes on, except for those who may separate them, who may not read that one, or who
     * come from there to read it.
     */
    @GetMapping(Case.PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView one(UUID id, @RequestParam(required = false) @Nullable String lire, Visitor me, Page page) {
        var it = access.readable(id, me);
        if (it.merged() && lire == null && !CaseAccess.coordinates(me)) {
            var kept = access.goesOn(it);
            if (access.reads(me, kept)) return page.redirect(kept.url());
        }
        return screen.show(it, page);
    }
}
