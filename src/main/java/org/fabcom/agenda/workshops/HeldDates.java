package org.fabcom.agenda.workshops;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.HeldDate;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The dates that have taken place, with how many were there. */
@Repository
public class HeldDates implements HeldDate.Register {

    private static final int MOST = 100;

    private final Sql db;
    private final Dates dates;
    private final Clock clock;

    HeldDates(Sql db, Dates dates, Clock clock) {
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public Optional<HeldDate> find(UUID date) {
        var begun = dates.find(date).filter(it -> it.begun(clock.instant()));
        return held(begun.stream().toList()).stream().findFirst();
    }

    @Override
    public List<HeldDate> lately(Collection<PartyId> organisers, Duration back) {
        if (organisers.isEmpty()) return List.of();
        var now = clock.instant();
        var wanted = Wanted.between(now.minus(back), null)
                .by(Set.copyOf(organisers))
                .ofKinds(Set.of(Kind.WORKSHOP))
                .before(now);
        return held(dates.held(wanted, MOST)).stream()
                .filter(it -> it.present() > 0)
                .toList();
    }

    @Override
    public List<HeldDate> between(PartyId organiser, LocalDate from, LocalDate until) {
        var now = clock.instant();
        var all = new ArrayList<HeldDate>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(7)) {
            var end = day.plusDays(7).isAfter(until) ? until.plusDays(1) : day.plusDays(7);
            var wanted = Wanted.between(
                            day.atStartOfDay(Days.ZONE).toInstant(),
                            end.atStartOfDay(Days.ZONE).toInstant())
                    .by(Set.of(organiser))
                    .ofKinds(Set.of(Kind.WORKSHOP))
                    .before(now);
            for (var it : held(dates.held(wanted, MOST)))
                if (it.present() > 0 && all.stream().noneMatch(one -> one.id().equals(it.id()))) all.add(it);
        }
        return all;
    }

    private List<HeldDate> held(List<Happening> all) {
        var took = all.stream().filter(it -> !it.cancelled()).toList();
        var said = said(took.stream().map(Happening::id).toList());
        return took.stream().map(it -> held(it, said.get(it.id()))).toList();
    }

    /** What the dates do not tell themselves. */
    private record Said(@Nullable PartyId house, String level, List<String> themes, int present) {}

    /** Of all of them at once. */
    private Map<UUID, Said> said(List<UUID> ids) {
        var all = new HashMap<UUID, Said>();
        if (ids.isEmpty()) return all;
        db.sql("""
                select o.id, r.organisation, coalesce(w.level, '') as level, coalesce(w.themes, '{}') as themes,
                    (select count(*) from agenda.registration g where g.occurrence = o.id and g.state = 'CAME')
                    + (select count(*) from agenda.walk_in k where k.occurrence = o.id) as present
                from agenda.occurrence o join agenda.event e on e.id = o.event
                left join agenda.room r on r.id = e.room left join agenda.workshop w on w.event = e.id
                where o.id = any (:ids)
                """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            all.put(row.getObject("id", UUID.class), read(row));
        });
        return all;
    }

    private static Said read(ResultSet row) throws SQLException {
        var house = row.getObject("organisation", UUID.class);
        return new Said(
                house == null ? null : new PartyId(house),
                row.getString("level"),
                Arrays.asList((String[]) row.getArray("themes").getArray()),
                row.getInt("present"));
    }

    private static HeldDate held(Happening it, @Nullable Said said) {
        if (said == null) throw new IllegalStateException("date " + it.id());
        return new HeldDate(
                it.id(),
                it.organiser(),
                it.title(),
                it.span().start().toLocalDate(),
                it.span().lasting(),
                it.venue(),
                said.house(),
                said.level(),
                said.themes(),
                said.present());
    }

    @Override
    public String page(HeldDate date) {
        return Event.desk(date.organiser()) + "/dates/" + date.id();
    }
}
