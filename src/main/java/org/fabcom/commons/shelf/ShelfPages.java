package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.PlanFigures;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SizeClass;
import org.fabcom.commons.shelf.PlanShelf.Row;
import org.fabcom.commons.shelf.ShelfView.RowView;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of published plans: by tool left, target, size of the organisation, outcome. */
@Controller
record ShelfPages(PlanShelf shelf, Optional<PlanFigures> figures) {

    private static final List<Facet> FACETS = List.of(
            Facet.some("outil", "commons.facet.tool"),
            Facet.some("vers", "commons.facet.target"),
            Facet.some("taille", "commons.facet.size").of(SizeClass.class, "commons.facet.size."),
            Facet.some("issue", "commons.facet.outcome").of(Outcome.class, "cases.case.outcome."));
    private static final Listing<Row> PLANS = Listing.<Row>of("plans", "commons.")
            .as()
            .facets(FACETS)
            .text("title", Row::title)
            .text("credit", Row::credit)
            .text("licence", Row::licence)
            .many("tools", ", ", (it, page) -> it.tools())
            .many("targets", ", ", (it, page) -> it.targets())
            .text("size", Row::size)
            .text("outcome", Row::outcome)
            .time("published", Row::at)
            .number("taken", Row::taken)
            .number("arrived", Row::arrived)
            .at(Row::url);

    @GetMapping(SharedPlan.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Visitor me, Page page) {
        var plans = Source.of(shelf.saying(address.value("q")), FACETS, address, ShelfPages::values);
        var list = PLANS.page(address, page, plans);
        var rows = list.rows().stream().map(it -> row(it, page)).toList();
        return page.show(
                "commons/shelf",
                new ShelfView(
                        list, rows, brings(me), figures.map(PlanFigures::url).orElse("")));
    }

    @Bean
    Published<Row> publishedPlans() {
        return new Published<>(
                        "plans",
                        "accompaniment",
                        "Plans that organisations published for others to take up",
                        PLANS,
                        List.of("q"),
                        (asked, me, page) ->
                                Source.of(shelf.saying(asked.value("q")), FACETS, asked, ShelfPages::values))
                .numbered(Row::id);
    }

    private static List<List<String>> values(Row it) {
        return List.of(it.tools(), it.targets(), List.of(it.size()), List.of(it.outcome()));
    }

    static boolean brings(Visitor me) {
        return me.is(InstanceRole.MEDIATOR) || me.is(InstanceRole.COORDINATOR);
    }

    private static RowView row(Row it, Page page) {
        return new RowView(
                it.url(),
                it.title(),
                String.join(" · ", it.tools()),
                page.t(
                        "commons.shelf.about",
                        page.t("commons.facet.size." + it.size()),
                        page.t("cases.case.outcome." + it.outcome()),
                        it.credit(),
                        page.shortDate(it.at())),
                page.t("commons.uses", it.taken(), it.arrived()));
    }

    /** At the foot of each page. */
    @Bean
    static NavigationEntry sharedPlansEntry() {
        return new RoomEntry("accompaniment", Place.FOOTER, 12, SharedPlan.PATH, "commons.shelf.nav");
    }

    /** Told before accompanying is closed: how many plans are shared, how many are being prepared to be. */
    @Bean
    static RoomStakes plansSharedHere(Sql db) {
        return RoomStakes.counted("accompaniment", "commons.stakes", db, """
                select (select count(*) from commons.shared_plan p
                    where not exists (select from commons.shared_withdrawal w where w.plan = p.id)),
                    (select count(*) from commons.shared_draft)
                """);
    }
}
