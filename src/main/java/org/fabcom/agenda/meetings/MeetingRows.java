package org.fabcom.agenda.meetings;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The meetings in the base. Runs in the caller's transaction. */
@Repository
record MeetingRows(Sql db) {

    private static final String SELECT = """
            select m.id, m.subject_kind, m.subject_id, m.organised_by, m.title, m.note, m.venue, m.address, m.commune_code,
                   m.commune_name, m.link, m.state, m.starts, m.ends, m.sequence, m.created_at, m.changed_at, m.reason, m.turnout, m.called_off_for,
                   array(select p.party from agenda.meeting_party p where p.meeting = m.id order by p.party) as parties,
                   array(select p.party from agenda.meeting_party p where p.meeting = m.id and p.came order by p.party) as came,
                   array(select p.party from agenda.meeting_party p where p.meeting = m.id and p.excused order by p.party) as excused,
                   (select jsonb_agg(jsonb_build_array(s.position, s.starts, s.ends) order by s.position) from agenda.meeting_slot s
                       where s.meeting = m.id) as slots
            from agenda.meeting m
            """;

    Optional<Meeting> find(UUID id) {
        return db.sql(SELECT + " where m.id = :id").param("id", id).optional(MeetingRows::read);
    }

    /** Nobody else decides about it until the transaction ends. */
    Optional<Meeting> lock(UUID id) {
        db.sql("select id from agenda.meeting where id = :id for update")
                .param("id", id)
                .optional(UUID.class);
        return find(id);
    }

    List<Meeting> about(Subject subject) {
        return db.sql(SELECT + """
                 where m.subject_kind = :kind and m.subject_id = :id order by coalesce(m.starts_at, m.created_at), m.id
                """)
                .param("kind", subject.kind(), "id", subject.id())
                .list(MeetingRows::read);
    }

    /** Those that invite one of these parties: the planned ones that end after a moment, and what is to be chosen. */
    List<Meeting> inviting(Collection<PartyId> parties, Instant from, boolean cancelledToo) {
        return db.sql(SELECT + """
                 where m.id = any (array(select p.meeting from agenda.meeting_party p
                        where p.party = any (array(select unnest(people.same_as(:parties))))))
                   and (m.state = 'PROPOSED' or m.ends_at > :from) and (:cancelled or m.state <> 'CANCELLED')
                order by m.starts_at nulls first, m.id
                """)
                .param("parties", Rows.ids(parties), "from", from, "cancelled", cancelledToo)
                .list(MeetingRows::read);
    }

    void insert(UUID id, MeetingDraft draft, PartyId by, @Nullable Span span, Instant now) {
        placed("""
                insert into agenda.meeting (id, subject_kind, subject_id, organised_by, title, note, venue, address,
                    commune_code, commune_name, link, zone, state, starts, ends, starts_at, ends_at, created_at, changed_at)
                values (:id, :kind, :subject, :by, :title, :note, :venue, :address, :code, :commune, :link, :zone, :state,
                    :starts, :ends, :startsAt, :endsAt, :now, :now)
                """, id, draft.venue(), span, now)
                .param("kind", draft.subject().kind())
                .param("subject", draft.subject().id())
                .param("by", by.value())
                .param("title", draft.title())
                .param("note", draft.note())
                .param("zone", Span.ZONE.getId())
                .param("state", span == null ? "PROPOSED" : "PLANNED")
                .update();
        var parties = new HashSet<>(draft.parties());
        parties.add(by);
        db.sql("insert into agenda.meeting_party (meeting, party) select :meeting, unnest(:parties::uuid[])")
                .param("meeting", id, "parties", Rows.ids(parties))
                .update();
    }

    void propose(UUID meeting, List<Span> slots) {
        int position = 1;
        for (var it : slots) {
            db.sql("""
                    insert into agenda.meeting_slot (meeting, position, starts, ends, starts_at, ends_at)
                    values (:meeting, :position, :starts, :ends, :startsAt, :endsAt)
                    """)
                    .param("meeting", meeting)
                    .param("position", position++)
                    .param("starts", it.start())
                    .param("ends", it.end())
                    .param("startsAt", it.startsAt())
                    .param("endsAt", it.endsAt())
                    .update();
        }
    }

    void place(UUID id, Span span, Venue venue, Instant now) {
        placed("""
                update agenda.meeting set state = 'PLANNED', starts = :starts, ends = :ends, starts_at = :startsAt,
                    ends_at = :endsAt, venue = :venue, address = :address, commune_code = :code, commune_name = :commune,
                    link = :link, sequence = sequence + 1, changed_at = :now, reminded_at = null,
                    turnout = null, turnout_by = null, turnout_at = null
                where id = :id
                """, id, venue, span, now).update();
    }

    /** @param side null: it was not called off after all; {@code by} null: somebody without an account */
    void cancel(UUID id, String reason, Meeting.@Nullable Side side, @Nullable PartyId by, Instant now) {
        db.sql("""
                update agenda.meeting set state = :state, reason = :reason, sequence = sequence + 1, changed_at = :now,
                    called_off_for = :side, called_off_by = :by, turnout = null, turnout_by = null, turnout_at = null
                where id = :id
                """)
                .param("state", side == null ? "PLANNED" : "CANCELLED")
                .param("reason", reason)
                .param("side", side == null ? null : side.name(), Types.VARCHAR)
                .param("by", Rows.value(by), Types.OTHER)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** What became of it; null takes it back. */
    void note(UUID id, @Nullable Turnout turnout, PartyId by, Instant now) {
        db.sql("update agenda.meeting set turnout = :turnout, turnout_by = :by, turnout_at = :at where id = :id")
                .param("turnout", turnout == null ? null : turnout.name())
                .param("by", turnout == null ? null : by.value(), Types.OTHER)
                .param("at", turnout == null ? null : Times.sql(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** Who of those invited came, and who sent word. */
    void came(UUID id, Collection<PartyId> came, Collection<PartyId> excused) {
        db.sql("update agenda.meeting_party set came = (party = any (:came)), excused = (party = any (:excused)) "
                        + "where meeting = :id")
                .param("came", Rows.ids(came), "excused", Rows.ids(excused), "id", id)
                .update();
    }

    /** One person is there instead of another, and arranges it if the other did. */
    void handOver(UUID id, PartyId from, PartyId to, Instant now) {
        db.sql("""
                with gone as (delete from agenda.meeting_party where meeting = :id and party = :from),
                     come as (insert into agenda.meeting_party (meeting, party) values (:id, :to) on conflict do nothing)
                update agenda.meeting set sequence = sequence + 1, changed_at = :now,
                    organised_by = coalesce(nullif(organised_by, :from), :to) where id = :id
                """)
                .param("id", id, "from", from.value(), "to", to.value(), "now", now)
                .update();
    }

    /** Those that somebody arranged and that have begun since, of which nobody said what became of them. */
    List<Meeting> toSay(PartyId by, Instant from, Instant now) {
        return db.sql(SELECT + """
                 where m.organised_by = :by and m.state = 'PLANNED' and m.turnout is null
                   and m.starts_at > :from and m.starts_at <= :now
                order by m.starts_at, m.id
                """)
                .param("by", by.value(), "from", from, "now", now)
                .list(MeetingRows::read);
    }

    /** Those that begin soon and were not reminded of. */
    List<UUID> toRemind(Instant now, Instant soon) {
        return db.sql("""
                select id from agenda.meeting
                where state = 'PLANNED' and reminded_at is null and starts_at > :now and starts_at <= :soon
                  and changed_at < :lately
                order by id
                """)
                .param("now", now, "soon", soon, "lately", now.minus(Duration.ofHours(12)))
                .list((row, n) -> row.getObject(1, UUID.class));
    }

    /** True once, while it is planned. */
    boolean remind(UUID id, Instant now) {
        return db.sql("update agenda.meeting set reminded_at = :now "
                        + "where id = :id and reminded_at is null and state = 'PLANNED'")
                .param("now", now, "id", id)
                .updated();
    }

    /** The same, after everybody invited by name was locked: nobody else gives them a meeting until the transaction ends. */
    Optional<MeetingOutcome.Busy> busy(Collection<PartyId> parties, Span span, @Nullable UUID except) {
        db.sql("select agenda.lock_diaries(:parties)")
                .param("parties", Rows.ids(parties))
                .single((row, n) -> true);
        return other(parties, span, except);
    }

    /** Another meeting that one of these persons has within this time. */
    Optional<MeetingOutcome.Busy> other(Collection<PartyId> parties, Span span, @Nullable UUID except) {
        return db.sql("""
                select p.party, m.starts, m.ends from agenda.meeting m join agenda.meeting_party p on p.meeting = m.id
                join people.party_card q on q.id = p.party and q.kind = 'PERSON'
                where m.state = 'PLANNED' and m.id is distinct from :except and p.party = any (:parties)
                  and m.starts_at < :ends and m.ends_at > :starts
                order by m.starts_at, m.id, p.party limit 1
                """)
                .param("except", except, "parties", Rows.ids(parties), "starts", span.startsAt(), "ends", span.endsAt())
                .optional((row, n) ->
                        new MeetingOutcome.Busy(new PartyId(row.getObject("party", UUID.class)), span, span(row)));
    }

    /** Kinds of subjects that there are meetings about, with their ids. */
    List<Subject> subjects() {
        return db.sql("select distinct subject_kind, subject_id from agenda.meeting order by 1, 2")
                .list((row, n) -> new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)));
    }

    private Sql.Statement placed(String sql, UUID id, Venue venue, @Nullable Span span, Instant now) {
        return db.sql(sql)
                .param("id", id)
                .param("venue", venue.kind().name())
                .param("address", venue.address())
                .param("code", venue.communeCode())
                .param("commune", venue.communeName())
                .param("link", venue.link())
                .param("starts", span == null ? null : span.start())
                .param("ends", span == null ? null : span.end())
                .param("startsAt", span == null ? null : Times.sql(span.startsAt()))
                .param("endsAt", span == null ? null : Times.sql(span.endsAt()))
                .param("now", now);
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class));
    }

    private static Meeting read(ResultSet row, int n) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                new PartyId(row.getObject("organised_by", UUID.class)),
                row.getString("title"),
                row.getString("note"),
                new Venue(
                        Venue.Kind.valueOf(row.getString("venue")),
                        row.getString("address"),
                        row.getString("commune_code"),
                        row.getString("commune_name"),
                        row.getString("link"),
                        null),
                Meeting.State.valueOf(row.getString("state")),
                row.getObject("starts") == null ? null : span(row),
                row.getInt("sequence"),
                Times.read(row, "created_at"),
                Times.read(row, "changed_at"),
                row.getString("reason"),
                Meeting.Slot.read(row.getString("slots")),
                Rows.parties(row, "parties"),
                constant(Turnout.class, row.getString("turnout")),
                Rows.parties(row, "came"),
                Rows.parties(row, "excused"),
                constant(Meeting.Side.class, row.getString("called_off_for")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
