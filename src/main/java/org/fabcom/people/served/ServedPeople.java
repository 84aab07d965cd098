package org.fabcom.people.served;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.postgres.FreshPlans;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.contacts.Phone;
import org.fabcom.people.served.Act.Kind;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People without an account: registered, found, served. Whatever is done is journalled with who did it. */
@Repository
public class ServedPeople {

    private static final int MOST_NEAR = 12;

    /** From here on one name may be the other with a slip of the pen. */
    private static final double ALMOST = 0.45;

    private static final Duration LIFE_OF_CODE = Duration.ofDays(90);
    private static final String SELECT = """
            select s.person, p.name, s.commune_code, s.commune_name, r.phone, b.name as registered_by, s.registered_at,
                   s.agreed_on, s.claimed_at, s.joined_into
            from people.served s join people.party p on p.id = s.person
            join people.person r on r.id = s.person and r.erased_at is null
            join people.party b on b.id = s.registered_by
            """;
    private static final String STILL = " where s.claimed_at is null and s.joined_into is null";

    private static final String LOOKED_FOR = """
             and s.person in (select id from people.party where kind = 'PERSON' and #words
                union select person from people.served where lower(commune_name) like :like)
            """;
    private static final String ALL = """
            select (select count(*) from people.served where claimed_at is null and joined_into is null)
                - (select count(*) from people.person r join people.served s on s.person = r.id
                    where r.erased_at is not null and s.claimed_at is null and s.joined_into is null)
            """;

    private final Sql db;
    private final FreshPlans lists;
    private final Clock clock;

    ServedPeople(Sql db, FreshPlans lists, Clock clock) {
        this.db = db;
        this.lists = lists;
        this.clock = clock;
    }

    public Optional<Served> find(PartyId person) {
        return db.sql(SELECT + " where s.person = :person")
                .param("person", person.value())
                .optional(ServedPeople::read);
    }

    /** Staff registered an organisation for this person. */
    public void registeredFor(PartyId person, PartyId by, String organisation) {
        note(person, by, Kind.ORGANISATION, organisation);
    }

    long count(String text) {
        var some =
                "select count(*) from people.served s join people.person r on r.id = s.person and r.erased_at is null"
                        + STILL
                        + LOOKED_FOR.replace("#words", SoughtName.of(text).sql());
        return matching(text.isBlank() ? ALL : some, text).single(Long.class);
    }

    public List<Served> search(String text, long offset, int most) {
        return matching(
                        SELECT + STILL + " and p.kind = 'PERSON'"
                                + (text.isBlank()
                                        ? ""
                                        : LOOKED_FOR.replace(
                                                "#words", SoughtName.of(text).sql()))
                                + " order by people.sorted(p.name), p.id offset :offset limit :most",
                        text)
                .param("offset", offset, "most", most)
                .list(ServedPeople::read);
    }

    /** Whose names look most like this one, the likest first. */
    public List<Served> near(String name, int most) {
        return near(name, ALMOST, most);
    }

    private List<Served> near(String name, double least, int most) {
        return lists.sql(SELECT + STILL + " and p.kind = 'PERSON' and people.name_like(p.name, :name)"
                        + " and people.name_resemblance(p.name, :name) >= :least"
                        + " order by people.name_resemblance(p.name, :name) desc, p.id limit :most")
                .param("name", name.strip(), "least", least, "most", most)
                .list(ServedPeople::read);
    }

    /** Who may be the same person: those of the same words, in whatever order, and those who share a word of the name and the telephone. */
    List<Served> alike(String name, String phone) {
        var words = Set.copyOf(Fold.telling(name));
        var number = Phone.dialled(phone);
        var reachable = number.isEmpty() ? List.<Served>of() : reached(number);
        return Stream.concat(reachable.stream(), near(name, 0, MOST_NEAR).stream())
                .distinct()
                .filter(it -> {
                    var theirs = Set.copyOf(Fold.telling(it.name()));
                    boolean reached = !number.isEmpty() && number.equals(Phone.dialled(it.phone()));
                    return theirs.equals(words) || reached && theirs.stream().anyMatch(words::contains);
                })
                .toList();
    }

    private List<Served> reached(String number) {
        return lists.sql(SELECT + STILL + " and r.phone <> '' and regexp_replace(r.phone, '[^0-9+]', '', 'g') = :number"
                        + " order by p.id")
                .param("number", number)
                .list(ServedPeople::read);
    }

    /** Whoever registers says that the person agrees; the language is that of the instance's staff. */
    @Transactional
    public PartyId register(Served.Draft draft, String language, PartyId by) {
        var id = new PartyId(Ids.next());
        register(id, draft, language, by);
        return id;
    }

    /** The same under a number that its form was given: sent twice, once. */
    @Transactional
    void register(PartyId id, Served.Draft draft, String language, PartyId by) {
        var now = clock.instant();
        int fresh = db.sql("insert into people.party (id, kind, name, created_at) values (:id, 'PERSON', :name, :at)"
                        + " on conflict (id) do nothing")
                .param("id", id.value(), "name", draft.name(), "at", now)
                .update();
        if (fresh == 0) return;
        db.sql("insert into people.person (id, language, phone) values (:id, :language, :phone)")
                .param("id", id.value(), "language", language, "phone", draft.phone())
                .update();
        db.sql("""
                insert into people.served (person, commune_code, commune_name, registered_by, registered_at, agreed_on)
                values (:id, :code, :commune, :by, :at, :day)
                """)
                .param("id", id.value())
                .param("code", draft.commune().code())
                .param("commune", draft.commune().name())
                .param("by", by.value())
                .param("at", now)
                .param("day", LocalDate.ofInstant(now, Days.ZONE))
                .update();
        note(id, by, Kind.REGISTERED, "");
    }

    @Transactional
    void change(PartyId person, Served.Draft draft, PartyId by) {
        db.sql("update people.party set name = :name where id = :id")
                .param("name", draft.name(), "id", person.value())
                .update();
        db.sql("update people.person set phone = :phone where id = :id")
                .param("phone", draft.phone(), "id", person.value())
                .update();
        db.sql("update people.served set commune_code = :code, commune_name = :commune where person = :id")
                .param(
                        "code",
                        draft.commune().code(),
                        "commune",
                        draft.commune().name(),
                        "id",
                        person.value())
                .update();
        note(person, by, Kind.CHANGED, "");
    }

    /** Those of them who are served by staff were here that day: their record is not forgotten for want of a visit. */
    public void helped(Collection<PartyId> persons, LocalDate day) {
        if (persons.isEmpty()) return;
        db.sql("""
                update people.person set last_seen_on = :day where last_seen_on < :day and id = any (:ids)
                    and exists (select from people.served s where s.person = id and s.claimed_at is null)
                """)
                .param("day", day, "ids", persons.stream().map(PartyId::value).toArray(UUID[]::new))
                .update();
    }

    /** Somebody who came in a table: no act is noted, the register of imports tells of it. */
    @Transactional
    public PartyId bring(Served.Brought brought, PartyId by) {
        return Bringing.bring(db, brought, by, clock.instant());
    }

    /** Takes back somebody who was brought, if nobody has served them and nothing leans on them since. */
    @Transactional
    public boolean takeBack(PartyId person) {
        return Bringing.takeBack(db, person);
    }

    /** Who may be the same person, by name; the same with telephone, commune and year of birth is the same. */
    public Served.Alike like(Served.Brought brought) {
        return Bringing.like(db, brought);
    }

    /** To be printed and handed over: the one before serves no more. */
    @Transactional
    String newCode(PartyId person, PartyId by) {
        var code = Code.draw();
        db.sql("update people.served set code_digest = :digest, code_expires_at = :until where person = :person")
                .param("digest", Code.digest(code))
                .param("until", clock.instant().plus(LIFE_OF_CODE))
                .param("person", person.value())
                .update();
        note(person, by, Kind.CODE, "");
        return code;
    }

    Optional<Served> byCode(String typed) {
        return db.sql(SELECT + " where s.code_digest = :digest and s.code_expires_at > :now and s.claimed_at is null")
                .param("digest", Code.digest(typed))
                .optional(ServedPeople::read);
    }

    /** The person was here today, through whoever acts for them. */
    @Transactional
    public void note(PartyId person, PartyId by, Kind kind, String words) {
        var now = clock.instant();
        db.sql("""
                insert into people.served_act (id, at, actor, person, act, words)
                values (:id, :at, :actor, :person, :act, :words)
                """)
                .param("id", Ids.next())
                .param("at", now)
                .param("actor", by.value())
                .param("person", person.value())
                .param("act", kind.name())
                .param("words", words)
                .update();
        db.sql("update people.person set last_seen_on = :day where id = :id and last_seen_on < :day")
                .param("day", LocalDate.ofInstant(now, Days.ZONE), "id", person.value())
                .update();
    }

    /** The newest first. */
    List<Act> acts(PartyId person) {
        return db.sql("""
                select a.at, p.name, a.act, a.words from people.served_act a join people.party p on p.id = a.actor
                where a.person = any (people.records_of(:person)) order by a.at desc, a.id desc limit 200
                """)
                .param("person", person.value())
                .list((row, n) -> new Act(
                        Times.read(row, "at"),
                        row.getString("name"),
                        Kind.valueOf(row.getString("act")),
                        row.getString("words")));
    }

    private Sql.Statement matching(String sql, String text) {
        return SoughtName.of(text).in(lists.sql(sql));
    }

    private static Served read(ResultSet row, int n) throws SQLException {
        return new Served(
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("name"),
                new Commune(row.getString("commune_code"), row.getString("commune_name")),
                row.getString("phone"),
                row.getString("registered_by"),
                Times.read(row, "registered_at"),
                row.getObject("agreed_on", LocalDate.class),
                Times.readIfAny(row, "claimed_at"),
                Rows.partyIfAny(row, "joined_into"));
    }
}
