package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Theme;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of acts: mine, or the whole team’s for coordinators. */
@Controller
final class ActListPages {

    private final Acts acts;
    private final ActCounts counts;
    private final Choices choices;
    private final ActColumns columns;

    ActListPages(Acts acts, ActCounts counts, Choices choices, ActColumns columns) {
        this.acts = acts;
        this.counts = counts;
        this.choices = choices;
        this.columns = columns;
    }

    @GetMapping(Acts.PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView list(Address address, Visitor me, Page page) {
        var selection = Asked.any(address, me);
        var counted = counts.of(selection);
        var paging = Paging.of(address, Paging.USUAL, counted.all());
        var found = acts.list(selection, Paging.USUAL, paging.offset());
        var names = names(found);
        var rows =
                found.stream().map(it -> ActListView.row(it, names, me, page)).toList();
        return page.show(
                "acts/list",
                new ActListView(
                        rows, paging, facets(counted, address, page), Asked.team(address, me), Asked.chooses(me)));
    }

    @GetMapping(Acts.PATH + ".csv")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> csv(Address address, Visitor me, Page page) {
        var found = acts.list(Asked.any(address, me), ActColumns.MOST, 0);
        return Csv.answer("actes.csv", columns.header(page), columns.rows(found, page));
    }

    private Map<PartyId, String> names(List<Act> found) {
        var parties = new HashSet<PartyId>();
        for (var it : found) {
            parties.add(it.mediator());
            parties.addAll(it.content().organisations());
        }
        return choices.named(parties);
    }

    private static List<FacetView> facets(ActCounts.Counts counted, Address address, Page page) {
        var forms = Stream.of("individuel", "collectif")
                .map(it -> value(
                        "forme", it, page.t("acts.form." + it), counted.forms().getOrDefault(it, 0L), address))
                .toList();
        var themes = Stream.of(Theme.values())
                .map(it -> value(
                        "theme",
                        it.code(),
                        page.t("acts.theme." + it.code()),
                        counted.themes().getOrDefault(it.code(), 0L),
                        address))
                .filter(it -> it.count() > 0 || it.chosen())
                .toList();
        return List.of(
                new FacetView("forme", page.t("acts.form"), forms),
                new FacetView("theme", page.t("acts.themes"), themes));
    }

    private static FacetView.Value value(String facet, String value, String label, long count, Address address) {
        boolean chosen = address.has(facet, value);
        var url = chosen ? address.minus(facet, value) : address.plus(facet, value);
        return new FacetView.Value(value, label, count, chosen, url.toString());
    }
}
