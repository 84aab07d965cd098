package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.evaluations.Degrees;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.organising.TotalsView.LineView;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the workshops of an organisation add up to: how many, who came, who did not, and how far people say they got. */
@Controller
record TotalsPages(Organisations organisations, WorkshopTotals totals, DateSights sights, Clock clock) {

    /** Without dates: since the first of January. */
    @GetMapping("/structures/{organisation}/agenda/bilan")
    @Access(seat = Seat.MEMBER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(UUID organisation, Address address, Form form, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var name = organisations.find(party).orElseThrow(Problem::notFound).name();
        var today = LocalDate.ofInstant(clock.instant(), Span.ZONE);
        var from = Objects.requireNonNullElse(Filters.day(address, "du"), today.withDayOfYear(1));
        var last = Objects.requireNonNullElse(Filters.day(address, "au"), today);
        var to = last.isBefore(from) ? today : last;
        form.with("du", from).with("au", to);
        var now = clock.instant();
        var end = midnight(to.plusDays(1));
        var lines = totals.of(party, sights.of(me), midnight(from), end.isAfter(now) ? now : end);
        return page.show("agenda/totals", view(party, name, lines, form, me, page));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Span.ZONE).toInstant();
    }

    private static TotalsView view(
            PartyId party, String name, List<WorkshopTotals.Line> lines, Form form, Visitor me, Page page) {
        var path = Event.desk(party);
        boolean opens = me.sits(party, Seat.REFERENT) || me.is(InstanceRole.ADMINISTRATOR);
        return new TotalsView(
                name,
                path,
                form,
                lines.size(),
                sum(lines, WorkshopTotals.Line::present),
                sum(lines, WorkshopTotals.Line::walkedIn),
                sum(lines, WorkshopTotals.Line::excused),
                sum(lines, WorkshopTotals.Line::missed),
                sum(lines, WorkshopTotals.Line::unsaid),
                progress(sum(lines, true), sum(lines, false), page),
                lines.stream()
                        .map(it -> new LineView(
                                opens ? path + "/dates/" + it.id() : "/agenda/" + it.id(),
                                it.title(),
                                page.shortDate(it.startsAt()),
                                it.expected(),
                                it.present(),
                                it.excused(),
                                it.missed(),
                                progress(it.before(), it.after(), page)))
                        .toList());
    }

    private static int sum(
            List<WorkshopTotals.Line> lines, java.util.function.ToIntFunction<WorkshopTotals.Line> what) {
        return lines.stream().mapToInt(what).sum();
    }

    private static Degrees sum(List<WorkshopTotals.Line> lines, boolean before) {
        var all = new Degrees(0, 0, 0, 0);
        for (var it : lines) all = all.plus(before ? it.before() : it.after());
        return all;
    }

    /** « de 1,8 à 3,2 »; empty while one of both has too few answers. */
    private static String progress(Degrees before, Degrees after, Page page) {
        return before.enough() && after.enough()
                ? page.t("workshops.totals.from.to", before.mean(page.locale()), after.mean(page.locale()))
                : "";
    }
}
