package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Selection;
import org.fabcom.acts.totals.ActColumns.Named;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.SharedAnswers;
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
record ActListPages(
        Acts acts, ActCounts counts, ActColumns columns, ActChoices choices, Totals totals, SharedAnswers shared) {

    @GetMapping(Acts.PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView list(Address address, Visitor me, Page page) {
        return page.show("acts/list", shared.during(() -> view(address, me, page)));
    }

    private ActListView view(Address address, Visitor me, Page page) {
        var selection = ActsAsked.any(address, me);
        boolean team = ActsAsked.team(address, me);
        var counted = counts.of(selection);
        var offered = choices.offered(selection, team, address);
        var names = new LinkedHashMap<PartyId, String>();
        var source = Source.of(() -> facets(counted), (offset, most) -> {
            var shown = acts.list(selection, most, offset);
            names.putAll(columns.names(shown, offered.parties()));
            return columns.named(shown, names);
        });
        var list = ActColumns.ACTS.page(address, page, source);
        if (counted.all() == 0) names.putAll(columns.names(List.of(), offered.parties()));
        var facets = new ArrayList<>(list.facets());
        facets.addAll(choices.of(selection, offered, counted, names, address, page));
        return ActListView.of(list.with(facets), counted, among(selection, page), team, me, page);
    }

    /** How many of what the acts were asked for: people by name, organisations, accompaniments, answers. */
    private String among(Selection selection, Page page) {
        var holding = selection.narrowing().holding();
        if (holding.isEmpty() || holding.endsWith("theme") || holding.endsWith("themes")) return "";
        long many = holding.contains(".") ? answered(selection, holding) : different(totals.sums(selection), holding);
        return page.t("acts.holding.many", FigureDrawing.holding(holding, page), page.number(many));
    }

    private static long different(Totals.Sums it, String holding) {
        return switch (holding) {
            case "personne" -> it.persons();
            case "structure" -> it.organisations();
            default -> it.cases();
        };
    }

    private long answered(Selection selection, String holding) {
        var words = holding.split("\\.", 2);
        var answers = totals.lines(selection, 0).margin(words[0]);
        if (!words[1].equals(Selection.Narrowing.UNASKED)) return answers.getOrDefault(words[1], 0L);
        var sums = totals.sums(selection);
        return sums.people()
                - sums.known()
                - answers.values().stream().mapToLong(it -> it).sum();
    }

    @GetMapping(Acts.PATH + Listing.FILES)
    @Access(instance = {MEDIATOR, COORDINATOR})
    void files(Address address, Visitor me, Page page, HttpServletResponse response) {
        ActColumns.ACTS.answer(address, page, asked(address, me), response);
    }

    /** Notes and people are not among the columns (A44). */
    @Bean
    Published<Named> publishedActs() {
        return new Published<>(
                        "acts",
                        "accompaniment",
                        "Acts of mediation: one's own, or the team's for coordinators who ask for them",
                        ActColumns.TOLD,
                        List.of("q", "qui", "par", "lieu", "territoire", "pour", "etiquette", "ou", "du", "au"),
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
                () -> facets(counts.of(selection)),
                (offset, most) -> columns.named(acts.list(selection, most, offset)));
    }

    private static Counts facets(ActCounts.Counts it) {
        return new Counts(it.all(), Map.of("forme", it.forms(), "theme", it.themes()));
    }
}
