package org.fabcom.cases.coordination;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseCounts;
import org.fabcom.cases.listing.CaseCounts.Counts;
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
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All cases, filtered in the address, and as CSV. A mediator gets their own, whatever the address says. */
@Controller
class CaseListPages {

    private static final String PATH = "/accompagnement/dossiers";
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_PLACES = 15;

    private final CaseListing listing;
    private final CaseCounts counts;
    private final Mediators mediators;
    private final Accompaniment accompaniment;
    private final Clock clock;

    CaseListPages(
            CaseListing listing, CaseCounts counts, Mediators mediators, Accompaniment accompaniment, Clock clock) {
        this.listing = listing;
        this.counts = counts;
        this.mediators = mediators;
        this.accompaniment = accompaniment;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView list(HttpServletRequest request, Visitor me, Page page) {
        var address = Address.of(request);
        var filter = filter(address, me);
        var since = clock.instant().minus(Duration.ofDays(QueuePages.SILENT_DAYS));
        var all = counts.of(filter, since);
        var paging = Paging.of(address, Paging.USUAL, all.all());
        var rows = listing.rows(filter, Order.NEWEST, paging.offset(), paging.size()).stream()
                .map(it -> Ages.row(it, clock.instant(), page))
                .toList();
        return page.show(
                "cases/caselist",
                new CaseListView(
                        rows,
                        paging,
                        facets(address, all, me, page),
                        address.at(PATH + ".csv").toString()));
    }

    @GetMapping(PATH + ".csv")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ResponseEntity<byte[]> csv(HttpServletRequest request, Visitor me) {
        return Csv.answer(
                "accompagnements.csv",
                List.of(
                        "dossier",
                        "structure",
                        "type",
                        "commune",
                        "etat",
                        "mediation",
                        "demande_le",
                        "dernieres_nouvelles",
                        "prochaine_date",
                        "remarques_sans_reponse",
                        "demande"),
                listing.rows(filter(Address.of(request), me), Order.NEWEST, 0, MOST_ROWS).stream()
                        .map(CaseListPages::cells));
    }

    private static List<String> cells(CaseRow it) {
        return List.of(
                it.id().toString(),
                it.organisation(),
                it.trade().name(),
                it.commune(),
                it.state().name(),
                it.mediator(),
                it.openedAt().toString(),
                it.heardAt().toString(),
                it.next() == null ? "" : it.next().toString(),
                String.valueOf(it.remarks()),
                it.need());
    }

    private CaseFilter filter(Address address, Visitor me) {
        var states = Filters.some(address, "etat", CaseState.class);
        boolean all = me.is(InstanceRole.COORDINATOR);
        var silent = !Filters.one(address, "f", List.of("sans-nouvelles")).isEmpty()
                ? clock.instant().minus(Duration.ofDays(QueuePages.SILENT_DAYS))
                : null;
        return new CaseFilter(
                address.value("q"),
                states,
                address.value("commune"),
                all ? party(address) : me.party(),
                List.of(),
                silent,
                false);
    }

    private static @Nullable PartyId party(Address address) {
        var id = Filters.id(address, "qui");
        return id == null ? null : new PartyId(id);
    }

    private List<FacetView> facets(Address address, Counts counts, Visitor me, Page page) {
        var facets = new ArrayList<FacetView>();
        facets.add(states(address, counts.states(), page));
        facets.add(new FacetView("f", page.t("cases.list.attention"), List.of(silent(address, counts.silent(), page))));
        facets.add(communes(address, counts, page));
        if (me.is(InstanceRole.COORDINATOR)) facets.add(people(address, counts, page));
        return facets;
    }

    private static FacetView states(Address address, Map<CaseState, Long> counts, Page page) {
        var values = Arrays.stream(CaseState.values())
                .map(it -> {
                    boolean chosen = address.has("etat", it.name());
                    return new FacetView.Value(
                            it.name(),
                            page.t("cases.case.state." + it),
                            counts.getOrDefault(it, 0L),
                            chosen,
                            (chosen ? address.minus("etat", it.name()) : address.plus("etat", it.name())).toString());
                })
                .toList();
        return new FacetView("etat", page.t("cases.list.state"), values);
    }

    private static FacetView.Value silent(Address address, long count, Page page) {
        boolean chosen = address.has("f", "sans-nouvelles");
        return new FacetView.Value(
                "sans-nouvelles",
                page.t("cases.list.silent", QueuePages.SILENT_DAYS),
                count,
                chosen,
                (chosen ? address.minus("f", "sans-nouvelles") : address.plus("f", "sans-nouvelles")).toString());
    }

    private static FacetView communes(Address address, Counts counts, Page page) {
        var values = new ArrayList<FacetView.Value>();
        values.add(one("commune", "", page.t("cases.queue.everywhere"), counts.everywhere(), address));
        counts.places().stream()
                .limit(MOST_PLACES)
                .forEach(it -> values.add(one("commune", it.name(), it.name(), it.count(), address)));
        return new FacetView("commune", page.t("cases.list.commune"), values, true);
    }

    private FacetView people(Address address, Counts counts, Page page) {
        var values = new ArrayList<FacetView.Value>();
        values.add(one("qui", "", page.t("cases.list.anybody"), counts.anybody(), address));
        mediators
                .loads(accompaniment.today())
                .forEach(it -> values.add(one(
                        "qui",
                        it.person().toString(),
                        it.name(),
                        counts.mediators().getOrDefault(it.person(), 0L),
                        address)));
        return new FacetView("qui", page.t("cases.list.mediator"), values, true);
    }

    private static FacetView.Value one(String name, String value, String label, long count, Address address) {
        boolean chosen = address.value(name).equals(value);
        return new FacetView.Value(
                value,
                label,
                count,
                chosen,
                address.with(name, chosen ? null : value).toString());
    }
}
