package org.fabcom.agenda.outcomes;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.meetings.MeetingEnd;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Meetings with what became of them: a mediator’s own, all of them for coordinators. */
@Controller
final class MeetingListPages {

    static final String PATH = "/agenda/rendez-vous";

    private record Row(
            UUID id,
            @Nullable Instant at,
            String title,
            String with,
            String mediator,
            @Nullable Integer minutes,
            String where,
            MeetingEnd end,
            String reason) {}

    private static final String FROM = "agenda.meeting m join people.party_card b on b.id = m.organised_by";

    private static final String COLUMNS = """
            m.id, m.starts_at, m.title, b.name as mediator, m.reason, m.commune_name,
            extract(epoch from m.ends_at - m.starts_at)::int / 60 as minutes,
            (select string_agg(p.name, ', ' order by people.sorted(p.name)) from agenda.meeting_party w join people.party_card p on p.id = w.party
                where w.meeting = m.id and w.party <> m.organised_by) as company,
            """ + MeetingEnd.SQL + " as became";

    private static final Facet END = Facet.some("etat", "agenda.meetings.end")
            .of(MeetingEnd.class, "agenda.meeting.end.")
            .on(MeetingEnd.SQL);

    private static final Facet MONTH = Facet.one("mois", "agenda.meetings.month")
            .said(MeetingListPages::month)
            .latestFirst()
            .on("to_char(m.starts, 'YYYY-MM')");

    private final Sql db;
    private final Clock clock;
    private final Query<Row> query;
    private final Listing<Row> meetings;

    MeetingListPages(Sql db, People people, Clock clock) {
        this.db = db;
        this.clock = clock;
        var mediator = Facet.some("qui", "agenda.meetings.mediator")
                .said((id, page) ->
                        Ids.read(id).flatMap(it -> people.name(new PartyId(it))).orElse(""))
                .on("m.organised_by::text");
        this.query = Query.of(COLUMNS, FROM, MeetingListPages::read)
                .where("(:all or m.organised_by = :me)")
                .facet(END)
                .facet(MONTH)
                .facet(mediator)
                .order("m.starts_at desc nulls first, m.id");
        this.meetings = Listing.<Row>of("rendez-vous", "agenda.meetings.")
                .facets(List.of(END, MONTH, mediator))
                .at(it -> PATH + "/" + it.id())
                .text("title_of", Row::title)
                .time("when", Row::at)
                .choice("end", MeetingEnd.class, Row::end, "agenda.meeting.end.")
                .text("with", Row::with)
                .text("mediator", Row::mediator)
                .number("minutes", Row::minutes)
                .text("where", Row::where)
                .text("reason", Row::reason);
    }

    @GetMapping(PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView list(Address address, Visitor me, Page page) {
        return page.show(
                "web/table", meetings.table(address, page, asked(address, me)).counting(END));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(instance = {MEDIATOR, COORDINATOR})
    void files(Address address, Visitor me, Page page, HttpServletResponse response) {
        meetings.answer(address, page, asked(address, me), response);
    }

    private Source<Row> asked(Address address, Visitor me) {
        return query.asked(
                db::sql,
                address,
                Map.of("all", me.is(COORDINATOR), "me", me.party().value(), "now", Times.sql(clock.instant())));
    }

    private static String month(String said, Page page) {
        if (!said.matches("[0-9]{4}-(0[1-9]|1[0-2])")) return "";
        return DateTimeFormatter.ofPattern("MMMM uuuu", page.locale()).format(YearMonth.parse(said));
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        var with = row.getString("company");
        return new Row(
                row.getObject("id", UUID.class),
                Times.readIfAny(row, "starts_at"),
                row.getString("title"),
                with == null ? "" : with,
                row.getString("mediator"),
                row.getObject("minutes", Integer.class),
                row.getString("commune_name"),
                MeetingEnd.valueOf(row.getString("became")),
                row.getString("reason"));
    }
}
