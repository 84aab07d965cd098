package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Choices;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.cases.Case;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The lines of plans and the cases behind one figure of results: which organisation, which tool, which day. */
@Controller
record OutcomePages(Results results, Choices choices, Accompaniment accompaniment) {

    private static final String PATH = ActsAsked.OUTCOMES;

    @GetMapping(PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView rows(Address address, Visitor me, Page page) {
        var what = Results.What.find(Filters.one(address, "quoi", Results.What.WORDS));
        if (what == null) throw Problem.notFound();
        var period = Period.asked(address, accompaniment.today());
        var value = address.value("valeur");
        var but = address.all("sauf");
        var found = results.rows(ActsAsked.selection(address, me, period), what, value, but);
        var parties = new HashSet<PartyId>();
        found.forEach(it -> parties.add(it.organisation()));
        var names = choices.named(parties);
        var group = what.name().toLowerCase(java.util.Locale.ROOT);
        var rows = found.stream()
                .map(it -> new OutcomeView.Row(
                        page.shortDate(it.day()),
                        names.getOrDefault(it.organisation(), ""),
                        it.words(),
                        FigureDrawing.label(group, new Entry(it.value(), it.value(), 0, 0, 0), page),
                        Case.PATH + "/" + it.caseFile()))
                .toList();
        var of = but.isEmpty()
                ? FigureDrawing.label(group, new Entry(value, value, 0, 0, 0), page)
                : page.t("acts.tool.other");
        var title = FigureDrawing.title(group, page)
                + (value.isEmpty() && but.isEmpty() ? "" : page.t("acts.results.of", of));
        return page.show(
                "acts/outcomes",
                new OutcomeView(
                        title,
                        period.from(),
                        period.to(),
                        rows,
                        address.at(TotalsDrawing.PATH)
                                .with("quoi", null)
                                .with("valeur", null)
                                .with("sauf", null)
                                .toString()));
    }
}
