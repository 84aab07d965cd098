package org.fabcom.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fabcom.acts.Act.Collective;
import org.fabcom.acts.Act.Individual;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Acts on their way to and from their tables. */
final class ActRows {

    static final String SELECT = """
            select a.id, a.mediator, a.day, a.minutes, a.form, a.place, a.structure, a.insee, a.commune, a.themes, a.procedures,
                a.equipment, a.autonomy, a.sent_to, a.title, a.level, a.total, a.already, a.case_file, a.meeting, a.note,
                a.withdrawn_at, a.version,
                array(select p.person from acts.act_person p where p.act = a.id) as persons,
                array(select o.organisation from acts.act_organisation o where o.act = a.id) as organisations,
                array(select i.item from acts.act_item i where i.act = a.id) as items,
                array(select m.question || ' ' || m.answer || ' ' || m.number
                      from acts.act_margin m where m.act = a.id) as margins
            from acts.act a
            """;

    private ActRows() {}

    static StatementSpec fill(StatementSpec query, Act.Content it) {
        var alone = it.form() instanceof Individual individual ? individual : null;
        var group = it.form() instanceof Collective collective ? collective : null;
        return query.param("day", it.day())
                .param("minutes", it.minutes())
                .param("form", group == null ? "individuel" : "collectif")
                .param("place", it.where().place().code())
                .param("structure", value(it.where().structure()))
                .param("insee", it.where().insee())
                .param("commune", it.where().commune())
                .param("themes", codes(it.themes()))
                .param("procedures", codes(it.procedures()))
                .param("equipment", codes(it.equipment()))
                .param("autonomy", alone == null ? null : code(alone.autonomy()))
                .param("sentTo", alone == null ? null : code(alone.sentTo()))
                .param("title", group == null ? "" : group.title())
                .param("level", group == null ? null : code(group.level()))
                .param("total", it.participants().others().total())
                .param("already", it.participants().others().already())
                .param("caseFile", it.caseFile())
                .param("meeting", it.meeting())
                .param("note", it.note());
    }

    /** Writes what hangs on an act. */
    static void hang(JdbcClient db, UUID id, Act.Content it) {
        ids(db, "act_person (act, person)", id, parties(it.participants().known()));
        ids(db, "act_organisation (act, organisation)", id, parties(it.organisations()));
        ids(db, "act_item (act, item)", id, it.items().toArray(UUID[]::new));
        var others = it.participants().others();
        margin(db, id, "genre", others.genders());
        margin(db, id, "age", others.ages());
        margin(db, id, "statut", others.statuses());
    }

    private static void ids(JdbcClient db, String into, UUID act, UUID[] ids) {
        if (ids.length > 0)
            db.sql("insert into acts." + into + " select :act, unnest(:ids)")
                    .param("act", act)
                    .param("ids", ids)
                    .update();
    }

    private static void margin(JdbcClient db, UUID act, String question, Map<? extends Coded, Integer> margin) {
        margin.forEach(
                (answer, number) -> db.sql("insert into acts.act_margin values (:act, :question, :answer, :number)")
                        .param("act", act)
                        .param("question", question)
                        .param("answer", answer.code())
                        .param("number", number)
                        .update());
    }

    static Act read(ResultSet row, int n) throws SQLException {
        var where = new Act.Where(
                Coded.find(Act.Place.class, row.getString("place")).orElseThrow(),
                party(row.getObject("structure", UUID.class)),
                row.getString("insee"),
                row.getString("commune"));
        var content = new Act.Content(
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                where,
                Coded.all(Theme.class, texts(row, "themes")),
                Coded.all(Procedure.class, texts(row, "procedures")),
                Coded.all(Act.Equipment.class, texts(row, "equipment")),
                form(row),
                new Act.Participants(parties(row, "persons"), margins(row)),
                parties(row, "organisations"),
                row.getObject("case_file", UUID.class),
                row.getObject("meeting", UUID.class),
                Arrays.asList(array(row, "items", UUID[].class)),
                row.getString("note"));
        return new Act(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("mediator", UUID.class)),
                content,
                row.getObject("withdrawn_at") != null,
                row.getInt("version"));
    }

    private static Act.Form form(ResultSet row) throws SQLException {
        if (row.getString("form").equals("collectif"))
            return new Collective(row.getString("title"), find(Act.Level.class, row.getString("level")));
        return new Individual(
                find(Act.Autonomy.class, row.getString("autonomy")), find(Act.SentTo.class, row.getString("sent_to")));
    }

    private static Margins margins(ResultSet row) throws SQLException {
        var genders = new EnumMap<Margins.Gender, Integer>(Margins.Gender.class);
        var ages = new EnumMap<Margins.Age, Integer>(Margins.Age.class);
        var statuses = new EnumMap<Margins.Status, Integer>(Margins.Status.class);
        for (var line : texts(row, "margins")) {
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

    private static <T extends Enum<T> & Coded> @Nullable T find(Class<T> type, @Nullable String code) {
        return code == null ? null : Coded.find(type, code).orElse(null);
    }

    private static @Nullable String code(@Nullable Coded word) {
        return word == null ? null : word.code();
    }

    private static String[] codes(Set<? extends Coded> words) {
        return words.stream().map(Coded::code).sorted().toArray(String[]::new);
    }

    private static @Nullable UUID value(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }

    private static @Nullable PartyId party(@Nullable UUID id) {
        return id == null ? null : new PartyId(id);
    }

    private static UUID[] parties(Set<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }

    private static Set<PartyId> parties(ResultSet row, String column) throws SQLException {
        var parties = new HashSet<PartyId>();
        for (var it : array(row, column, UUID[].class)) parties.add(new PartyId(it));
        return parties;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return new ArrayList<>(Arrays.asList(array(row, column, String[].class)));
    }

    private static <T> T[] array(ResultSet row, String column, Class<T[]> type) throws SQLException {
        return type.cast(row.getArray(column).getArray());
    }
}
