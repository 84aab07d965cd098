package org.fabcom.agenda.events;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The events as their organisations announced them. Runs in the caller's transaction. */
@Repository
public class Events {

    private static final String SELECT = """
            select id, organiser, kind, title, description, venue, address, commune_code, commune_name, link, room, registering,
                   capacity, grp, fare_currency, fare_units, starts, ends, frequency, every, until, sequence, version, created_at, changed_at, cancelled_at, reason
            from agenda.event
            """;

    private static final String WHOSE = """
             where organiser = any (people.same_as(array[:organiser]::uuid[])) and (grp is null or grp = any (:groups))
            """;

    private final Sql db;

    Events(Sql db) {
        this.db = db;
    }

    public Optional<Event> find(UUID id) {
        return db.sql(SELECT + " where id = :id").param("id", id).optional(Events::read);
    }

    /** Those of an organisation that everybody sees, or who sees these groups, the newest first. */
    public List<Event> of(PartyId organiser, Collection<GroupId> groups, long offset, int most) {
        return db.sql(SELECT + WHOSE + " order by created_at desc, id offset :offset limit :most")
                .param("organiser", organiser.value(), "groups", ids(groups), "offset", offset, "most", most)
                .list(Events::read);
    }

    public long count(PartyId organiser, Collection<GroupId> groups) {
        return db.sql("select count(*) from agenda.event" + WHOSE)
                .param("organiser", organiser.value(), "groups", ids(groups))
                .single(Long.class);
    }

    /** The group of an event, or of the event of a date; empty where it is nobody's in particular. */
    public Optional<GroupId> group(UUID eventOrDate) {
        return db.sql("""
                select grp from agenda.event where grp is not null
                    and (id = :id or id = (select event from agenda.occurrence where id = :id))
                """).param("id", eventOrDate).optional((row, n) -> new GroupId(row.getObject(1, UUID.class)));
    }

    /** The groups that ever had one. */
    public Set<GroupId> groups() {
        return SharedAnswers.of(
                List.of("agenda.groups"),
                () -> Set.copyOf(db.sql("select distinct grp from agenda.event where grp is not null")
                        .list((row, n) -> new GroupId(row.getObject(1, UUID.class)))));
    }

    static UUID[] ids(Collection<GroupId> groups) {
        return groups.stream().map(GroupId::value).toArray(UUID[]::new);
    }

    /** Those that come back and nobody has ended, to be continued. */
    List<Event> goingOn(LocalDate today) {
        return db.sql(SELECT
                        + " where frequency <> 'ONCE' and cancelled_at is null and (until is null or until >= :today)")
                .param("today", today)
                .list(Events::read);
    }

    /** {@code announced}: false for what took place without anybody being told. */
    void insert(Event event, boolean announced, PartyId by) {
        written("""
                insert into agenda.event (id, organiser, created_by, kind, title, folded, description, venue, address,
                    commune_code, commune_name, link, room, registering, capacity, grp, grp_by, fare_currency, fare_units,
                    zone, starts, ends, frequency, every, until,
                    created_at, changed_at, announced)
                values (:id, :organiser, :by, :kind, :title, :folded, :description, :venue, :address,
                    :code, :commune, :link, :room, :registering, :capacity, :grp,
                    case when cast(:grp as uuid) is not null then cast(:by as uuid) end, :fareCurrency, :fareUnits, :zone, :starts, :ends, :frequency, :every, :until,
                    :now, :now, :announced)
                """, event)
                .param("organiser", event.organiser().value())
                .param("by", by.value())
                .param("announced", announced)
                .param("zone", Span.ZONE.getId())
                .update();
    }

    /** False if somebody was faster. {@code by}: who changed it, if what is changed may be its group. */
    boolean save(Event next, @Nullable PartyId by) {
        return written("""
                update agenda.event set kind = :kind, title = :title, folded = :folded, description = :description,
                    venue = :venue, address = :address, commune_code = :code, commune_name = :commune, link = :link, room = :room,
                    registering = :registering, capacity = :capacity, grp = :grp,
                    grp_by = case when cast(:grp as uuid) is null then null when grp = cast(:grp as uuid) then grp_by else cast(:by as uuid) end,
                    fare_currency = :fareCurrency, fare_units = :fareUnits, starts = :starts, ends = :ends,
                    frequency = :frequency, every = :every, until = :until, sequence = sequence + 1,
                    version = version + 1, changed_at = :now
                where id = :id and version = :version and cancelled_at is null
                """, next)
                .param("by", Rows.value(by), java.sql.Types.OTHER)
                .param("version", next.version())
                .updated();
    }

    /** False if it was cancelled before. One that comes back ends today, so that calendars know. */
    boolean cancel(UUID id, String reason, Instant now, LocalDate today) {
        return db.sql("""
                update agenda.event set cancelled_at = :now, changed_at = :now, reason = :reason, sequence = sequence + 1,
                    version = version + 1,
                    until = case when frequency = 'ONCE' then until else least(until, greatest(:today, starts::date)) end
                where id = :id and cancelled_at is null
                """)
                .param("today", today, "now", now, "reason", reason, "id", id)
                .updated();
    }

    /** An event that takes place once is where its date is. */
    void move(UUID id, Span span) {
        db.sql("update agenda.event set starts = :start, ends = :end, version = version + 1 where id = :id")
                .param("start", span.start(), "end", span.end(), "id", id)
                .update();
    }

    void touched(UUID id, Instant now) {
        db.sql("update agenda.event set sequence = sequence + 1, changed_at = :now where id = :id")
                .param("now", now, "id", id)
                .update();
    }

    private Sql.Statement written(String sql, Event event) {
        var draft = event.draft();
        var fare = draft.fare();
        return db.sql(sql)
                .param("id", event.id())
                .param("kind", draft.kind().name())
                .param("title", draft.title())
                .param("folded", EventWords.of(draft))
                .param("description", draft.description())
                .param("venue", draft.venue().kind().name())
                .param("address", draft.venue().address())
                .param("code", draft.venue().communeCode())
                .param("commune", draft.venue().communeName())
                .param("link", draft.venue().link())
                .param("room", draft.venue().room(), java.sql.Types.OTHER)
                .param("registering", draft.registering())
                .param("capacity", draft.capacity())
                .param("fareCurrency", fare == null ? null : fare.currency().value(), java.sql.Types.OTHER)
                .param("fareUnits", fare == null ? null : fare.units())
                .param("grp", draft.group() == null ? null : draft.group().value(), java.sql.Types.OTHER)
                .param("starts", draft.span().start())
                .param("ends", draft.span().end())
                .param("frequency", draft.recurrence().frequency().name())
                .param("every", draft.recurrence().every())
                .param("until", draft.recurrence().until())
                .param("now", event.changedAt());
    }

    static Venue venue(ResultSet row) throws SQLException {
        return new Venue(
                Venue.Kind.valueOf(row.getString("venue")),
                row.getString("address"),
                row.getString("commune_code"),
                row.getString("commune_name"),
                row.getString("link"),
                row.getObject("room", UUID.class));
    }

    static @Nullable GroupId group(ResultSet row) throws SQLException {
        var group = row.getObject("grp", UUID.class);
        return group == null ? null : new GroupId(group);
    }

    static @Nullable Amount fare(ResultSet row) throws SQLException {
        var currency = row.getObject("fare_currency", UUID.class);
        return currency == null ? null : new Amount(new CurrencyId(currency), row.getLong("fare_units"));
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class));
    }

    private static Event read(ResultSet row, int n) throws SQLException {
        var draft = new EventDraft(
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                venue(row),
                row.getBoolean("registering"),
                row.getObject("capacity", Integer.class),
                span(row),
                new Recurrence(
                        Recurrence.Frequency.valueOf(row.getString("frequency")),
                        row.getInt("every"),
                        row.getObject("until", LocalDate.class)),
                group(row),
                fare(row));
        return new Event(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("organiser", UUID.class)),
                draft,
                row.getInt("sequence"),
                row.getInt("version"),
                Times.read(row, "created_at"),
                Times.read(row, "changed_at"),
                Times.readIfAny(row, "cancelled_at"),
                row.getString("reason"));
    }
}
