package org.fabcom.cases.coordination;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseCounts;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseListing.Order;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All cases, filtered in the address, and their files. A mediator gets their own, whatever the address says. */
@Controller
record CaseListPages(
        CaseListing listing, CaseCounts counts, Mediators mediators, Accompaniment accompaniment, Clock clock) {

    private static final String PATH = "/accompagnement/dossiers";

    private static final List<Facet> FACETS = List.of(
            Facet.some("etat", "cases.list.state")
                    .of(CaseState.class, "cases.case.state.")
                    .withZeros(),
            Facet.one("f", "cases.list.attention")
                    .of(List.of("sans-nouvelles"), (it, page) -> page.t("cases.list.silent", QueuePages.SILENT_DAYS))
                    .withZeros(),
            Facet.one("commune", "cases.list.commune")
                    .any("cases.queue.everywhere")
                    .most(15));

    private static final Facet WHO =
            Facet.one("qui", "cases.list.mediator").any("cases.list.anybody").withZeros();

    private static final Listing<CaseRow> CASES =
            CaseRow.COLUMNS.text("case", it -> it.id().toString()).most(10_000);

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView list(Address address, Visitor me, Page page) {
        var rows = cases(address, me)
                .drawn(some -> some.stream()
                        .map(it -> Ages.row(it, clock.instant(), page))
                        .toList());
        return page.show("cases/caselist", CASES.facets(facets(address, me)).page(address, page, rows));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    void files(Address address, Visitor me, Page page, HttpServletResponse response) {
        CASES.answer(address, page, cases(address, me), response);
    }

    private Source<CaseRow> cases(Address address, Visitor me) {
        var silent = clock.instant().minus(Duration.ofDays(QueuePages.SILENT_DAYS));
        var filter = new CaseFilter(
                address.value("q"),
                Filters.some(address, "etat", CaseState.class),
                address.value("commune"),
                me.is(InstanceRole.COORDINATOR) ? party(address) : me.party(),
                List.of(),
                Filters.one(address, "f", List.of("sans-nouvelles")).isEmpty() ? null : silent,
                false);
        return Source.of(
                () -> counts.of(filter, silent), (offset, most) -> listing.rows(filter, Order.NEWEST, offset, most));
    }

    private static @Nullable PartyId party(Address address) {
        var id = Filters.id(address, "qui");
        return id == null ? null : new PartyId(id);
    }

    private List<Facet> facets(Address address, Visitor me) {
        if (!me.is(InstanceRole.COORDINATOR)) return FACETS;
        var names = new LinkedHashMap<String, String>();
        mediators
                .loads(accompaniment.today())
                .forEach(it -> names.put(it.person().toString(), it.name()));
        var asked = party(address);
        if (asked != null) names.putIfAbsent(asked.toString(), ""); // no mediator any more: asked for, not offered
        var all = new ArrayList<>(FACETS);
        all.add(WHO.of(List.copyOf(names.keySet()), (it, page) -> names.getOrDefault(it, "")));
        return all;
    }
}
