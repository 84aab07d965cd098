package org.fabcom.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.kernel.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts on their way to and from their tables: what {@link ActFields} say, and what hangs on them in tables of its own. */
final class ActRows {

    static final String SELECT =
            "select a.id, a.mediator, a.withdrawn_at, a.version, " + ActFields.ALL.columns("a") + """
            , array(select p.person from accompaniment.act_person p where p.act = a.id) as persons,
                array(select o.organisation from accompaniment.act_organisation o where o.act = a.id) as organisations,
                array(select i.item from accompaniment.act_item i where i.act = a.id) as items,
                array(select m.question || ' ' || m.answer || ' ' || m.number
                      from accompaniment.act_margin m where m.act = a.id) as margins
            from accompaniment.act a
            """;

    private ActRows() {}

    /** Writes what hangs on an act. */
    static void hang(JdbcClient db, UUID id, Act.Content it) {
        ids(db, "act_person (act, person)", id, Rows.ids(it.participants().known()));
        ids(db, "act_organisation (act, organisation)", id, Rows.ids(it.organisations()));
        ids(db, "act_item (act, item)", id, it.items().toArray(UUID[]::new));
        var others = it.participants().others();
        margin(db, id, "genre", others.genders());
        margin(db, id, "age", others.ages());
        margin(db, id, "statut", others.statuses());
    }

    private static void ids(JdbcClient db, String into, UUID act, UUID[] ids) {
        if (ids.length > 0)
            db.sql("insert into accompaniment." + into + " select :act, unnest(:ids)")
                    .param("act", act)
                    .param("ids", ids)
                    .update();
    }

    private static void margin(JdbcClient db, UUID act, String question, Map<? extends Coded, Integer> margin) {
        margin.forEach((answer, number) -> db.sql(
                        "insert into accompaniment.act_margin values (:act, :question, :answer, :number)")
                .param("act", act)
                .param("question", question)
                .param("answer", answer.code())
                .param("number", number)
                .update());
    }

    static Act read(ResultSet row, int n) throws SQLException {
        return new Act(
                Rows.id(row, "id"),
                Rows.party(row, "mediator"),
                ActFields.ALL.row(row),
                row.getObject("withdrawn_at") != null,
                row.getInt("version"));
    }

    static Act.Where where(ResultSet row) throws SQLException {
        return new Act.Where(
                Coded.find(Act.Place.class, row.getString("place")).orElseThrow(),
                Rows.partyIfAny(row, "structure"),
                row.getString("insee"),
                row.getString("commune"));
    }

    static List<@Nullable Object> columns(Act.Where it) {
        return Arrays.asList(it.place().code(), Rows.value(it.structure()), it.insee(), it.commune());
    }

    static Act.Participants participants(ResultSet row) throws SQLException {
        return new Act.Participants(Rows.parties(row, "persons"), margins(row));
    }

    private static Margins margins(ResultSet row) throws SQLException {
        var genders = new EnumMap<Margins.Gender, Integer>(Margins.Gender.class);
        var ages = new EnumMap<Margins.Age, Integer>(Margins.Age.class);
        var statuses = new EnumMap<Margins.Status, Integer>(Margins.Status.class);
        for (var line : Rows.texts(row, "margins")) {
            var words = line.split(" ");
            int number = Integer.parseInt(words[2]);
            switch (words[0]) {
                case "genre" -> Coded.find(Margins.Gender.class, words[1]).ifPresent(it -> genders.put(it, number));
                case "age" -> Coded.find(Margins.Age.class, words[1]).ifPresent(it -> ages.put(it, number));
                default -> Coded.find(Margins.Status.class, words[1]).ifPresent(it -> statuses.put(it, number));
            }
        }
        return new Margins(row.getInt("total"), row.getInt("already"), genders, ages, statuses);
    }
}
