package org.fabcom.flows.desk;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.flows.Channel;
import org.fabcom.flows.Site;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What lies at hand at a desk: containers, localities, what was weighed last, and how heavy things usually are. */
@Repository
class DeskQueries implements Caches.Cache {

    /** So many times what is usual is asked about. */
    private static final int STRANGE = 20;

    private static final int ENOUGH = 10;

    /** So many weighings in twelve months that those of a minute change next to nothing. */
    private static final int SURE = 200;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Grams; the mean of a piece says little of a crate of them. */
    private static final long MANY = 100_000;

    /** A line of today. */
    record Last(
            UUID id,
            UUID movement,
            UUID kind,
            String name,
            Channel channel,
            @Nullable UUID locality,
            @Nullable UUID container,
            Sent sent,
            long gross,
            long grams,
            int pieces,
            Instant at,
            boolean takenBack) {}

    private record Usual(LocalDate day, Instant until, long most) {}

    private final Sql db;
    private final Clock clock;
    private final Map<UUID, Usual> usual = new ConcurrentHashMap<>();

    DeskQueries(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void clear() {
        usual.clear();
    }

    List<OptionView> containers(PartyId owner) {
        return options(
                "select id, name from flows.container where owner = :owner and archived_at is null order by lower(name), id",
                owner);
    }

    List<OptionView> localities(PartyId owner) {
        return options(
                "select id, name from flows.locality where owner = :owner and archived_at is null order by position, id",
                owner);
    }

    private List<OptionView> options(String sql, PartyId owner) {
        return db.sql(sql)
                .param("owner", owner.value())
                .list((row, n) -> OptionView.of(row.getString("id"), row.getString("name")));
    }

    /** Grams of one weighing of a kind above which it is asked about; kinds of which nothing is known are not among them. */
    Map<UUID, Long> most(PartyId owner, LocalDate day) {
        return most("k.owner = :which and k.archived_at is null", owner.value(), day);
    }

    /** The same for one kind; where hundreds of weighings say it, it is believed for a minute. */
    long most(UUID kind, LocalDate day) {
        var now = clock.instant();
        var known = usual.get(kind);
        if (known != null && known.day().equals(day) && now.isBefore(known.until())) return known.most();
        return most("k.id = :which", kind, day).getOrDefault(kind, Long.MAX_VALUE);
    }

    private Map<UUID, Long> most(String kinds, UUID which, LocalDate day) {
        var most = new HashMap<UUID, Long>();
        var until = clock.instant().plus(MINUTE);
        db.sql("""
                select k.id, k.mean_grams, m.grams, m.lines from flows.kind k cross join lateral (
                    select coalesce(sum(m.grams), 0)::bigint as grams, coalesce(sum(m.lines), 0)::bigint as lines
                    from flows.monthly m where m.kind = k.id and m.way = 'IN' and m.month <= :day
                        and m.month > date_trunc('month', cast(:day as date)) - interval '12 months') m
                where %s
                """.formatted(kinds)).param("which", which, "day", day).list((row, n) -> {
            long lines = row.getLong("lines");
            var given = row.getObject("mean_grams", Integer.class);
            var kind = Rows.id(row, "id");
            if (lines >= ENOUGH) {
                long grams = row.getLong("grams") * STRANGE / lines;
                most.put(kind, grams);
                if (lines >= SURE) usual.put(kind, new Usual(day, until, grams));
            } else if (given != null) most.put(kind, Math.max((long) given * STRANGE, MANY));
            return n;
        });
        return most;
    }

    /** What this person weighed here today, the last first. */
    List<Last> lines(Site site, PartyId person, LocalDate day, int some) {
        return db.sql("""
                select w.id, w.movement, w.kind, k.short_name, w.channel, w.locality, w.container, w.sent, w.grams + w.tare as gross,
                    w.grams, w.pieces, w.made_at, b.id is not null as back
                from (select * from flows.weighing where site = :site and made_by = :person and made_at >= :since and way = 'IN'
                        and corrects is null and day >= cast(:day as date) - 31
                    order by made_at desc, entry desc limit :some) w join flows.kind k on k.id = w.kind
                left join flows.weighing b on b.corrects = w.id and b.sale_line is null
                order by w.made_at desc, w.entry desc
                """)
                .param("site", site.id())
                .param("person", person.value())
                .param("day", day)
                .param("since", day.atStartOfDay(org.fabcom.kernel.Days.ZONE).toInstant())
                .param("some", some)
                .list(DeskQueries::read);
    }

    /** What a line says of itself once it is kept. */
    record Kept(String name, long grams) {}

    Kept kept(UUID line) {
        return db.sql("""
                select k.short_name, w.grams from flows.weighing w join flows.kind k on k.id = w.kind where w.id = :line
                """)
                .param("line", line)
                .single((row, n) -> new Kept(row.getString("short_name"), row.getLong("grams")));
    }

    /** Grams and number of weighings that came in on this day. */
    long[] today(Site site, LocalDate day) {
        return db.sql("""
                select coalesce(sum(grams), 0)::bigint, coalesce(sum(lines), 0)::bigint from flows.daily
                where site = :site and day = :day and way = 'IN'
                """).param("site", site.id(), "day", day).single((row, n) ->
                new long[] {row.getLong(1), row.getLong(2)});
    }

    private static Last read(ResultSet row, int n) throws SQLException {
        return new Last(
                Rows.id(row, "id"),
                Rows.id(row, "movement"),
                Rows.id(row, "kind"),
                row.getString("short_name"),
                Channel.valueOf(row.getString("channel")),
                Rows.idIfAny(row, "locality"),
                Rows.idIfAny(row, "container"),
                Sent.valueOf(row.getString("sent")),
                row.getLong("gross"),
                row.getLong("grams"),
                row.getInt("pieces"),
                Times.read(row, "made_at"),
                row.getBoolean("back"));
    }
}
