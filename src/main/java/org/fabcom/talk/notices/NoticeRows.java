package org.fabcom.talk.notices;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.talk.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The notices of everybody. */
@Repository
public class NoticeRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = "id, kind, subject_kind, subject_id, url, args, made_at, read_at";

    private final Sql db;

    NoticeRows(Sql db) {
        this.db = db;
    }

    /** False if this person was told of this event. */
    boolean add(Telling it, Delivery delivery, Instant at) {
        return db.sql("""
                insert into talk.notice (id, person, event, kind, subject_kind, subject_id, url, args, made_at, delivery)
                values (:id, :person, :event, :kind, :subjectKind, :subject, :url, :args, :at, :delivery)
                on conflict (person, event) do nothing
                """)
                .param("id", Ids.next())
                .param("person", it.person().value())
                .param("event", it.event())
                .param("kind", it.kind())
                .param("subjectKind", it.subject() == null ? null : it.subject().kind(), Types.VARCHAR)
                .param("subject", it.subject() == null ? null : it.subject().id(), Types.OTHER)
                .param("url", it.url())
                .param("args", it.args().toArray(String[]::new))
                .param("at", at)
                .param("delivery", delivery.name())
                .updated();
    }

    /** The same of many, of one kind: whoever had not been told. */
    Set<PartyId> add(List<Telling> all, Map<PartyId, Delivery> deliveries, Instant at) {
        if (all.isEmpty()) return Set.of();
        return db.sql("""
                insert into talk.notice (id, person, event, kind, subject_kind, subject_id, url, args, made_at, delivery)
                select n.id, n.person, n.event, :kind, n.subject_kind, n.subject, n.url,
                    array(select a.said from jsonb_array_elements_text(n.args::jsonb) with ordinality a (said, place) order by a.place),
                    :at, n.delivery
                from unnest(:ids, :people, :events, :subjectKinds, :subjects, :urls, :args, :deliveries)
                    as n (id, person, event, subject_kind, subject, url, args, delivery)
                on conflict (person, event) do nothing returning person
                """)
                .param("kind", all.getFirst().kind())
                .param("at", at)
                .param("ids", all.stream().map(it -> Ids.next()).toArray(UUID[]::new))
                .param("people", all.stream().map(it -> it.person().value()).toArray(UUID[]::new))
                .param("events", all.stream().map(Telling::event).toArray(UUID[]::new))
                .param(
                        "subjectKinds",
                        texts(
                                all,
                                it -> it.subject() == null ? null : it.subject().kind()))
                .param("subjects", subjects(all))
                .param("urls", texts(all, Telling::url))
                .param("args", texts(all, it -> JSON.writeValueAsString(it.args())))
                .param("deliveries", texts(all, it -> String.valueOf(deliveries.get(it.person()))))
                .set((row, n) -> new PartyId(row.getObject("person", UUID.class)));
    }

    private static @Nullable String[] texts(List<Telling> all, Function<Telling, @Nullable String> what) {
        var texts = new @Nullable String[all.size()];
        for (int i = 0; i < texts.length; i++) texts[i] = what.apply(all.get(i));
        return texts;
    }

    private static @Nullable UUID[] subjects(List<Telling> all) {
        var ids = new @Nullable UUID[all.size()];
        for (int i = 0; i < ids.length; i++) {
            var subject = all.get(i).subject();
            ids[i] = subject == null ? null : subject.id();
        }
        return ids;
    }

    long count(PartyId person, boolean unread) {
        return db.sql("select count(*) from talk.notice where person = :person"
                        + (unread ? " and read_at is null" : ""))
                .param("person", person.value())
                .single(Long.class);
    }

    List<Notice> page(PartyId person, boolean unread, long offset, int most) {
        return db.sql("select " + COLUMNS + " from talk.notice where person = :person"
                        + (unread ? " and read_at is null" : "")
                        + " order by made_at desc, id desc offset :offset limit :most")
                .param("person", person.value(), "offset", offset, "most", most)
                .list(NoticeRows::read);
    }

    boolean read(PartyId person, UUID notice, Instant at) {
        return db.sql("update talk.notice set read_at = :at where id = :id and person = :person and read_at is null")
                .param("at", at, "id", notice, "person", person.value())
                .updated();
    }

    int readAll(PartyId person, Instant at) {
        return db.sql("update talk.notice set read_at = :at where person = :person and read_at is null")
                .param("at", at, "person", person.value())
                .update();
    }

    void readEvent(Collection<PartyId> people, UUID event, Instant at) {
        db.sql(
                        "update talk.notice set read_at = :at where person = any (:people) and event = :event and read_at is null")
                .param("at", at, "people", Rows.ids(people), "event", event)
                .update();
    }

    void readOf(PartyId person, Collection<String> kinds, String url, Instant at) {
        db.sql("""
                update talk.notice set read_at = :at
                where person = :person and read_at is null and kind = any (:kinds) and url = :url
                """)
                .param("at", at, "person", person.value(), "kinds", kinds.toArray(String[]::new), "url", url)
                .update();
    }

    int readAbout(PartyId person, Subject subject, Instant at) {
        return db.sql("""
                update talk.notice set read_at = :at
                where person = :person and read_at is null and subject_kind = :kind and subject_id = :subject
                """)
                .param("at", at, "person", person.value(), "kind", subject.kind(), "subject", subject.id())
                .update();
    }

    /** Those for whom something waits to be put in a letter. */
    public List<PartyId> awaiting() {
        return db.sql("""
                select distinct person from talk.notice
                where delivery = 'DIGEST' and gathered_at is null and read_at is null order by 1
                """).list((row, n) -> new PartyId(row.getObject(1, UUID.class)));
    }

    /** Takes what waits for the letter of this person. Whoever comes second waits, then finds nothing. */
    public List<Notice> gather(PartyId person, Instant at) {
        return db.sql("with taken as (update talk.notice set gathered_at = :at where person = :person "
                        + "and delivery = 'DIGEST' and gathered_at is null and read_at is null returning " + COLUMNS
                        + ") select * from taken order by made_at, id")
                .param("at", at, "person", person.value())
                .list(NoticeRows::read);
    }

    /** Forgets what was read before one moment, and all that was made before another. */
    int forget(Instant readBefore, Instant madeBefore) {
        return db.sql("delete from talk.notice where read_at < :read or made_at < :made")
                .param("read", readBefore, "made", madeBefore)
                .update();
    }

    private static Notice read(ResultSet row, int n) throws SQLException {
        var kind = row.getString("subject_kind");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                kind == null ? null : new Subject(kind, row.getObject("subject_id", UUID.class)),
                row.getString("url"),
                Arrays.asList((String[]) row.getArray("args").getArray()),
                Times.read(row, "made_at"),
                Times.readIfAny(row, "read_at"));
    }
}
