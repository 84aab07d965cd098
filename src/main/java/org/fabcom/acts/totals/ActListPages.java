package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabcom.acts.Acts;
import org.fabcom.acts.totals.ActColumns.Named;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of acts: mine, or the whole team’s for coordinators. */
@Controller
final class ActListPages {

    private final Acts acts;
    private final ActCounts counts;
    private final ActColumns columns;
    private final ActChoices choices;
    private final Totals totals;

    ActListPages(Acts acts, ActCounts counts, ActColumns columns, ActChoices choices, Totals totals) {
        this.choices = choices;
        this.totals = totals;
        this.acts = acts;
        this.counts = counts;
        this.columns = columns;
    }

    @GetMapping(Acts.PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView list(Address address, Visitor me, Page page) {
        var list = ActColumns.ACTS.page(address, page, asked(address, me));
        boolean team = ActsAsked.team(address, me);
        var facets = new ArrayList<>(list.facets());
        facets.addAll(choices.of(ActsAsked.any(address, me), team, address, page));
        long minutes = totals.minutes(ActsAsked.any(address, me));
        return page.show("acts/list", ActListView.of(list.with(facets), minutes, team, me, page));
    }

    @GetMapping(Acts.PATH + Listing.FILES)
    @Access(instance = {MEDIATOR, COORDINATOR})
    void files(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        ActColumns.ACTS.answer(address, page, asked(address, me), response);
    }

    /** Notes and people are not among the columns (A44). */
    @Bean
    Published<Named> publishedActs() {
        return new Published<>(
                        "acts",
                        "accompaniment",
                        "Acts of mediation: one's own, or the team's for coordinators who ask for them",
                        ActColumns.ACTS,
                        List.of("q", "qui", "par", "lieu", "territoire", "pour", "ou", "du", "au"),
                        (address, me, page) -> asked(address, me))
                .within("acts:read")
                .numbered(it -> it.act().id())
                .one((id, me, page) -> acts.find(id)
                        .filter(it -> it.mediator().equals(me.party()) || me.is(COORDINATOR))
                        .map(it -> columns.named(List.of(it)).getFirst()));
    }

    private Source<Named> asked(Address address, Visitor me) {
        var selection = ActsAsked.any(address, me);
        return Source.of(
                () -> {
                    var it = counts.of(selection);
                    return new Counts(it.all(), Map.of("forme", it.forms(), "theme", it.themes()));
                },
                (offset, most) -> columns.named(acts.list(selection, most, offset)));
    }
}
