package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.BoardPart;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an organisation decides, for the dashboard of its board: votes, assemblies to come, mandates that end (E66). */
@Component
@Order(40)
record HouseOnBoard(Bodies bodies, Mandates mandates, Optional<Rooms> rooms, Sql db, Clock clock) implements BoardPart {

    private static final int SOON = 60;
    private static final int SHOWN = 10;

    private record Votes(int open, int announced, int assemblies) {}

    @Override
    public Optional<SectionView> of(PartyId organisation, Page page) {
        if (rooms.isPresent() && !rooms.get().open("governance")) return Optional.empty();
        return bodies.of(organisation).map(it -> section(it, page));
    }

    private SectionView section(Body it, Page page) {
        var votes = votes(it);
        var rows = new ArrayList<RowView>();
        rows.add(row("open", votes.open(), it.url(), page));
        rows.add(row("announced", votes.announced(), it.url(), page));
        rows.add(row("assemblies", votes.assemblies(), it.url() + "/assemblees", page));
        var today = Days.today(clock);
        var ending = mandates.in(it, today).stream()
                .filter(one -> one.until() != null && !one.until().isAfter(today.plusDays(SOON)))
                .toList();
        rows.add(row("mandates", ending.size(), it.url(), page));
        for (var one : ending.stream().limit(SHOWN).toList()) rows.add(mandate(one, page));
        return DeskPageView.table(
                page.t("governance.board"),
                List.of(page.t("membership.board.what"), page.t("membership.board.figure")),
                rows,
                "");
    }

    private static RowView row(String what, int n, String url, Page page) {
        return new RowView(List.of(page.t("governance.board." + what), page.number(n)), url);
    }

    private static RowView mandate(Mandate it, Page page) {
        var until = it.until();
        return new RowView(
                List.of(
                        page.t("governance.mandate.line", it.roleName(), it.name()),
                        until == null ? "" : page.t("governance.mandate.until", page.shortDate(until))),
                "/groupes/" + it.role());
    }

    private Votes votes(Body it) {
        return db.sql("""
                select (select count(*) from governance.ballot b where b.body = :body and b.annulled_at is null
                        and b.opened_at is not null and b.closed_at is null) as open,
                    (select count(*) from governance.ballot b where b.body = :body and b.annulled_at is null
                        and b.opened_at is null and b.closed_at is null) as announced,
                    (select count(*) from governance.assembly a where a.body = :body and a.state = 'CONVENED'
                        and a.starts_at >= :now) as assemblies
                """)
                .param("body", it.id())
                .single((row, n) -> new Votes(row.getInt("open"), row.getInt("announced"), row.getInt("assemblies")));
    }
}
