package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.ActTitle;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.listing.ListingView;

/**
 * The register.
 *
 * @param minutes of all that answer to the filters, and {@code people} who were there
 * @param among how many of what these acts were asked for, in words; empty if nothing of the kind
 * @param team the acts of all, and {@code chooses} if the reader may look at all
 */
public record ActListView(
        ListingView<?> list, List<Row> rows, long minutes, long people, String among, boolean team, boolean chooses) {

    /** {@code mediator} is empty when it is the reader. */
    public record Row(
            Act act,
            String url,
            String title,
            String organisations,
            String mediator,
            boolean group,
            int people,
            String month) {}

    static ActListView of(
            ListingView<ActColumns.Named> list,
            ActCounts.Counts counted,
            String among,
            boolean team,
            Visitor me,
            Page page) {
        var rows = list.rows().stream().map(it -> row(it, me, page)).toList();
        return new ActListView(list, rows, counted.minutes(), counted.people(), among, team, ActsAsked.chooses(me));
    }

    /** How many there are, how long they lasted, who was there, and of which days if some are asked for. */
    public String total(Page page) {
        var days = Stream.of(day("du"), day("au")).sorted().toList();
        boolean both = !day("du").isEmpty() && !day("au").isEmpty();
        var from = both ? days.getFirst() : day("du");
        var to = both ? days.getLast() : day("au");
        var many = page.t("acts.count", list.paging().total()) + " · " + page.duration(minutes) + " · "
                + page.t("acts.attendances", people) + (among.isEmpty() ? "" : " · " + among);
        if (from.isEmpty() && to.isEmpty()) return many;
        var words = both
                ? page.t("acts.totals.lead", page.date(LocalDate.parse(from)), page.date(LocalDate.parse(to)))
                : from.isEmpty()
                        ? page.t("acts.tag.until", page.date(LocalDate.parse(to)))
                        : page.t("acts.tag.since", page.date(LocalDate.parse(from)));
        return many + " · " + words;
    }

    /** The first and the last day that are asked for; empty for all. */
    public String day(String name) {
        return Objects.toString(Days.typed(list.paging().address().value(name)), "");
    }

    /** The same acts under the Coop’s headings. */
    public String coop(String format) {
        return list.paging().address().at(Acts.PATH + "/coop." + format).toString();
    }

    private static Row row(ActColumns.Named it, Visitor me, Page page) {
        var act = it.act();
        var content = act.content();
        var group = content.form() instanceof Act.Collective;
        return new Row(
                act,
                Acts.PATH + "/" + act.id(),
                ActTitle.of(act, page),
                String.join(", ", it.organisations()),
                act.mediator().equals(me.party()) ? "" : it.names().getOrDefault(act.mediator(), ""),
                group,
                content.participants().number(),
                DateTimeFormatter.ofPattern("MMM uuuu", page.locale()).format(content.day()));
    }
}
