package org.fabcom.acts;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Turnout;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The acts: noted, changed, withdrawn and brought back. Each change is one transaction over the act and what hangs on it. */
@Repository
public class Acts {

    /** Where they are listed. */
    public static final String PATH = "/actes";

    private static final int USUAL_THEMES = 6;

    private static final String SELECT =
            "select a.id, a.mediator, a.withdrawn_at, a.version, " + ActFields.ALL.columns("a") + """
            , array(select p.person from acts.act_person p where p.act = a.id) as persons,
                array(select o.organisation from acts.act_organisation o where o.act = a.id) as organisations,
                array(select t.tag from acts.act_tag t where t.act = a.id) as tags,
                array(select i.item from acts.act_item i where i.act = a.id) as items,
                array(select m.question || ' ' || m.answer || ' ' || m.number
                      from acts.act_margin m where m.act = a.id) as margins
            from acts.act a
            """;

    private final Sql db;
    private final ServedPeople served;
    private final Meetings meetings;

    /** All that is said of an act, for the tables it stands in. */
    public static Fields<Act.Content> fields() {
        return ActFields.ALL;
    }

    Acts(Sql db, ServedPeople served, Meetings meetings) {
        this.meetings = meetings;
        this.db = db;
        this.served = served;
    }

    /**
     * Notes an act under the number its form was given. Sent twice it is noted once; true unless somebody else’s act has this
     * number.
     */
    @Transactional
    public boolean note(UUID id, PartyId mediator, Act.Content content) {
        var insert = "insert into acts.act (id, mediator, noted_at, " + ActFields.ALL.columns()
                + ") values (:id, :mediator, :now, " + ActFields.ALL.params() + ") on conflict (id) do nothing";
        int noted = ActFields.ALL
                .fill(db.sql(insert), content)
                .param("id", id, "mediator", mediator.value())
                .update();
        if (noted == 0)
            return find(id).filter(it -> it.mediator().equals(mediator)).isPresent();
        hang(id, content);
        came(content.meeting(), mediator);
        served.helped(content.participants().known(), content.day());
        return true;
    }

    /** Whoever notes the act of a meeting says that somebody came, unless something else was said of it. */
    private void came(@Nullable UUID meeting, PartyId mediator) {
        if (meeting != null
                && meetings.find(meeting).filter(it -> it.turnout() == null).isPresent())
            meetings.note(meeting, Turnout.CAME, mediator);
    }

    /** False if it was changed since this version was read. */
    @Transactional
    public boolean change(UUID id, int version, Act.Content content) {
        var update = "update acts.act set " + ActFields.ALL.assigned()
                + ", version = version + 1 where id = :id and version = :version and withdrawn_at is null";
        int changed = ActFields.ALL
                .fill(db.sql(update), content)
                .param("id", id, "version", version)
                .update();
        if (changed == 0) return false;
        for (var hung : List.of("act_person", "act_organisation", "act_item", "act_tag", "act_margin"))
            db.sql("delete from acts." + hung + " where act = :id")
                    .param("id", id)
                    .update();
        hang(id, content);
        return true;
    }

    /** Counts nowhere any more, until it is brought back. */
    public void withdraw(UUID id) {
        db.sql("update acts.act set withdrawn_at = :now, version = version + 1 where id = :id and withdrawn_at is null")
                .param("id", id)
                .update();
    }

    @Transactional
    public void bringBack(UUID id) {
        db.sql(
                        "update acts.act set withdrawn_at = null, version = version + 1 where id = :id and withdrawn_at is not null")
                .param("id", id)
                .update();
        find(id).ifPresent(it -> came(it.content().meeting(), it.mediator()));
    }

    /** Another act of this mediator that says the same of the same people: perhaps it is noted twice. */
    Optional<UUID> alike(UUID id, PartyId mediator, Act.Content it) {
        if (it.meeting() != null) return Optional.empty();
        return db.sql("""
                        select a.id from acts.act a where a.mediator = :mediator and a.id <> :id and a.day = :day
                            and a.minutes = :minutes and a.withdrawn_at is null and a.themes @> cast(:themes as text[])
                            and a.themes <@ cast(:themes as text[])
                            and a.case_file is not distinct from cast(:case as uuid)
                            and array(select person from acts.act_person p where p.act = a.id order by 1)
                                = array(select unnest(:persons::uuid[]) order by 1)
                            and array(select organisation from acts.act_organisation p where p.act = a.id order by 1)
                                = array(select unnest(:organisations::uuid[]) order by 1)
                        order by a.id limit 1
                        """)
                .param("id", id)
                .param("mediator", mediator.value())
                .param("day", it.day())
                .param("minutes", it.minutes())
                .param("themes", it.themes().stream().map(Theme::code).toArray(String[]::new))
                .param("case", it.caseFile(), Types.OTHER)
                .param("persons", Rows.ids(it.participants().known()))
                .param("organisations", Rows.ids(it.organisations()))
                .optional(UUID.class);
    }

    public Optional<Act> find(UUID id) {
        return db.sql(SELECT + " where a.id = :id").param("id", id).optional(Acts::read);
    }

    /** Where the last twenty acts of this mediator were: the next one often is in one of these structures. */
    List<PartyId> places(PartyId mediator) {
        return db.sql("select distinct structure from (select structure from acts.act "
                        + "where mediator = :mediator and withdrawn_at is null "
                        + "order by noted_at desc, id desc limit 20) as noted where structure is not null")
                .param("mediator", mediator.value())
                .list((row, n) -> new PartyId(row.getObject(1, UUID.class)));
    }

    /** Those of a selection, the newest day first. How many is said in the statement, which is planned once for a first page. */
    public List<Act> list(Selection selection, int most, long offset) {
        var shown = " order by a.day desc, a.id desc limit " + most + (offset == 0 ? "" : " offset :offset");
        return selection
                .on(db.sql(SELECT + selection.where() + shown))
                .param("offset", offset)
                .list(Acts::read);
    }

    /** What this mediator’s acts of the last hundred were most often about, filled up with what comes first. */
    public List<Theme> usualThemes(PartyId mediator) {
        var codes = db.sql("""
                select t.theme from (select themes from acts.act where mediator = :mediator and withdrawn_at is null
                    order by day desc, id desc limit 100) a cross join lateral unnest(a.themes) as t(theme)
                group by 1 order by count(*) desc, 1 limit :most
                """)
                .param("mediator", mediator.value(), "most", USUAL_THEMES)
                .list((row, n) -> row.getString(1));
        var usual = new LinkedHashSet<>(Coded.all(Theme.class, codes));
        for (var it : Theme.values()) if (usual.size() < USUAL_THEMES) usual.add(it);
        return usual.stream().sorted().toList();
    }

    /** The acts of an accompaniment, the newest first: for whoever may see its internal side. */
    public List<Act> of(UUID caseFile) {
        return db.sql(SELECT + " where a.case_file = :case and a.withdrawn_at is null order by a.day desc, a.id desc")
                .param("case", caseFile)
                .list(Acts::read);
    }

    /** Those at which somebody was, the newest first. */
    public List<Act> with(PartyId person, int most) {
        return db.sql(
                        SELECT
                                + " where a.withdrawn_at is null and exists (select from acts.act_person p where p.act = a.id"
                                + " and p.person = any (people.records_of(:person))) order by a.day desc, a.id desc limit :most")
                .param("person", person.value(), "most", most)
                .list(Acts::read);
    }

    /** Writes what hangs on an act. */
    private void hang(UUID id, Act.Content it) {
        ids("act_person (act, person)", id, Rows.ids(it.participants().known()));
        ids("act_organisation (act, organisation)", id, Rows.ids(it.organisations()));
        ids("act_item (act, item)", id, it.items().toArray(UUID[]::new));
        ids("act_tag (act, tag)", id, it.tags().toArray(UUID[]::new));
        var others = it.participants().others();
        margin(id, "genre", others.genders());
        margin(id, "age", others.ages());
        margin(id, "statut", others.statuses());
    }

    private void ids(String into, UUID act, UUID[] ids) {
        if (ids.length > 0)
            db.sql("insert into acts." + into + " select :act, unnest(:ids)")
                    .param("act", act, "ids", ids)
                    .update();
    }

    private void margin(UUID act, String question, Map<? extends Coded, Integer> margin) {
        margin.forEach(
                (answer, number) -> db.sql("insert into acts.act_margin values (:act, :question, :answer, :number)")
                        .param("act", act, "question", question, "answer", answer.code(), "number", number)
                        .update());
    }

    private static Act read(ResultSet row, int n) throws SQLException {
        return new Act(
                Rows.id(row, "id"),
                Rows.party(row, "mediator"),
                ActFields.ALL.row(row),
                row.getObject("withdrawn_at") != null,
                row.getInt("version"));
    }
}
