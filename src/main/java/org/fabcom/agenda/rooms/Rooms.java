package org.fabcom.agenda.rooms;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.agenda.Span;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.Page;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rooms, and when they are taken. */
@Repository
public class Rooms {

    /** Port: at what price and by which rule a room is booked, a sentence each; none: it is not. */
    public interface Rules {
        List<String> rules(UUID room, Page page);
    }

    private final Sql db;
    private final Fields<Room.Draft> fields;
    private final String select;

    Rooms(Sql db, RoomFields fields) {
        this.db = db;
        this.fields = fields.all;
        this.select = "select r.id, r.organisation, p.name as organisation_name, r.closed_at, r.version, "
                + this.fields.columns("r")
                + " from agenda.room r join people.party_card p on p.id = r.organisation ";
    }

    public Optional<Room> find(UUID id) {
        return db.sql(select + " where r.id = :id").param("id", id).optional(this::read);
    }

    /** Those of these that are not closed, by commune and name. */
    public List<Room> open(Collection<UUID> some) {
        if (some.isEmpty()) return List.of();
        return db.sql(select + " where r.id in (:some) and r.closed_at is null"
                        + " order by lower(r.commune_name), lower(r.name), r.id")
                .param("some", some)
                .list(this::read);
    }

    /** Those of an organisation, closed ones last. */
    public List<Room> of(PartyId organisation) {
        return db.sql(select
                        + " where r.organisation = :organisation order by r.closed_at is not null, lower(r.name), r.id")
                .param("organisation", organisation.value())
                .list(this::read);
    }

    /** Those that an organisation may choose: its own first, then lent ones by commune. */
    public List<Room> openTo(PartyId organiser, int most) {
        return db.sql(select + """
                 where r.closed_at is null and (r.lent or r.organisation = :organiser)
                order by r.organisation <> :organiser, lower(r.commune_name), lower(r.name), r.id limit :most
                """)
                .param("organiser", organiser.value(), "most", most)
                .list(this::read);
    }

    /** Which of these dates to come should be in a room and are in none: somebody else has it. */
    public List<UUID> without(List<UUID> occurrences) {
        if (occurrences.isEmpty()) return List.of();
        return db.sql("""
                select o.id from agenda.occurrence o join agenda.event e on e.id = o.event
                where o.id in (:ids) and e.room is not null and o.cancelled_at is null and o.starts_at > :now
                  and not exists (select from agenda.room_use u where u.occurrence = o.id)
                """).param("ids", occurrences).list((row, n) -> row.getObject(1, UUID.class));
    }

    /**
     * A date that is in it: who has the room is public, what for where the date is. Of a booking neither is: {@code booking}, when it was
     * {@code booked}, and nothing else.
     */
    record Use(
            @Nullable UUID occurrence,
            @Nullable UUID booking,
            String title,
            String organiser,
            Span span,
            @Nullable Instant booked,
            @Nullable GroupId group) {}

    /** When it is taken between two moments, in order. */
    List<Use> uses(UUID room, Instant from, Instant to, int most) {
        return db.sql("""
                select u.occurrence, u.booking, coalesce(e.title, '') as title, e.grp, coalesce(p.name, '') as name,
                    coalesce(o.starts, b.starts) as starts, coalesce(o.ends, b.ends) as ends, b.made_at from agenda.room_use u
                left join agenda.occurrence o on o.id = u.occurrence left join agenda.event e on e.id = o.event
                left join people.party_card p on p.id = e.organiser left join agenda.booking b on b.id = u.booking
                where u.room = :room and u.during && tstzrange(cast(:from as timestamptz), cast(:to as timestamptz))
                order by lower(u.during), u.id limit :most
                """)
                .param("room", room, "from", from, "to", to, "most", most)
                .list((row, n) -> new Use(
                        row.getObject("occurrence", UUID.class),
                        row.getObject("booking", UUID.class),
                        row.getString("title"),
                        row.getString("name"),
                        new Span(
                                row.getObject("starts", LocalDateTime.class),
                                row.getObject("ends", LocalDateTime.class)),
                        Times.readIfAny(row, "made_at"),
                        group(row)));
    }

    /** How many desks of it are booked one by one; empty: it is not booked by others than events. */
    Optional<Integer> desks(UUID room) {
        return db.sql("select desks from agenda.room_terms where room = :room and whom <> 'NOBODY'")
                .param("room", room)
                .optional(Integer.class);
    }

    private record Taken(Instant from, Instant to, int first, int last) {}

    /**
     * Which desks of so many are free, for each of these times. What was booked when there were more desks takes one of those that are
     * left. {@code former}: a booking that is to be given back; null: none.
     */
    public List<Set<Integer>> free(UUID room, int desks, List<Span> times, @Nullable UUID former) {
        var from = times.stream().map(Span::startsAt).min(Instant::compareTo).orElseThrow();
        var to = times.stream().map(Span::endsAt).max(Instant::compareTo).orElseThrow();
        var uses = db.sql("""
                select lower(u.during) as starts_at, upper(u.during) as ends_at, lower(u.desks) as first,
                    coalesce(upper(u.desks) - 1, :desks) as last
                from agenda.room_use u where u.room = :room and u.during && tstzrange(:from, :to)
                and (u.booking is null or u.booking is distinct from :former)
                """)
                .param("room", room, "desks", desks, "from", from, "to", to)
                .param("former", former, Types.OTHER)
                .list((row, n) -> new Taken(
                        Times.read(row, "starts_at"),
                        Times.read(row, "ends_at"),
                        row.getInt("first"),
                        row.getInt("last")));
        return times.stream().map(it -> free(it, desks, uses)).toList();
    }

    private static Set<Integer> free(Span time, int desks, List<Taken> uses) {
        var busy = new BitSet();
        for (var it : uses)
            if (it.from().isBefore(time.endsAt()) && it.to().isAfter(time.startsAt()))
                busy.set(it.first(), it.last() + 1);
        return IntStream.rangeClosed(1, desks)
                .filter(it -> !busy.get(it))
                .limit(Math.max(0, desks - busy.cardinality()))
                .boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many dates and bookings are in it from now on. */
    int coming(UUID room) {
        return db.sql("select count(*) from agenda.room_use where room = :room and upper(during) > :now")
                .param("room", room)
                .single(Integer.class);
    }

    /** Which of these may be booked. */
    Set<UUID> bookable(Collection<Room> some) {
        return Set.copyOf(db.sql("select room from agenda.room_terms where room = any (:rooms) and whom <> 'NOBODY'")
                .param("rooms", some.stream().map(Room::id).toArray(UUID[]::new))
                .list(UUID.class));
    }

    private static @Nullable GroupId group(ResultSet row) throws SQLException {
        var group = row.getObject("grp", UUID.class);
        return group == null ? null : new GroupId(group);
    }

    public UUID add(PartyId organisation, Room.Draft draft, PartyId by) {
        var id = Ids.next();
        var insert = "insert into agenda.room (id, organisation, created_by, created_at, " + fields.columns()
                + ") values (:id, :organisation, :by, :now, " + fields.params() + ")";
        fields.fill(db.sql(insert), draft)
                .param("id", id, "organisation", organisation.value(), "by", by.value())
                .update();
        return id;
    }

    /** False if somebody changed it since this version was read. Dates that are in it stay, whatever is said of it. */
    boolean change(UUID id, int version, Room.Draft draft, boolean closed) {
        var update = "update agenda.room set " + fields.assigned() + """
                , version = version + 1, closed_at = case when :closed then coalesce(closed_at, :now) end
                where id = :id and version = :version
                """;
        return fields.fill(db.sql(update), draft)
                .param("id", id, "version", version, "closed", closed)
                .updated();
    }

    private Room read(ResultSet row, int n) throws SQLException {
        return new Room(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                fields.row(row),
                row.getObject("closed_at") != null,
                row.getInt("version"));
    }
}
