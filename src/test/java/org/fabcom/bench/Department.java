package org.fabcom.bench;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/** What some départements bring together: places by the ten thousand, and two years of acts, written straight into a base. */
final class Department {

    /** Spread over the communes of seven départements, with lists as they are met: some combinations often, most seldom. */
    private static final String PLACES = """
            insert into places.place (id, export_id, source, local_id, name, commune_name, postal_code, commune_code, address, phone,
                hours, summary, updated_on, services, fees, access, support, audiences, kinds, commune_key, name_key, words,
                created_at, changed_at)
            select gen_random_uuid(), 'b' || n, 'Bench', 'b' || n, 'Lieu ' || n, 'Commune ' || town, '38000', town,
                n % 90 || ' rue de la Gare', '+33476000000', 'Mo-Fr 09:00-12:00,14:00-18:00',
                'Une phrase qui dit ce que l’on trouve ici, et pour qui.', current_date - n % 700,
                (array['everyday', 'administrative', 'safety', 'leisure', 'connection', 'employment'])[1 + n % 3 : 2 + n % 5],
                array[(array['free', 'free', 'free', 'paying', 'conditional'])[1 + n % 5]],
                (array['come', 'call', 'mail'])[1 : 1 + n % 3], (array['individual', 'workshop'])[1 : 1 + n % 2],
                case when n % 4 = 0 then array['seniors'] else '{}'::text[] end, array['ASSO'], 'commune ' || town, 'lieu ' || n,
                'lieu ' || n || ' commune ' || town || ' rue de la gare une phrase numerique', now(), now()
            from (select n, (array['38', '69', '26', '73', '74', '01', '42'])[1 + n % 7] || lpad((1 + n / 7 % 500)::text, 3, '0') as town
                from generate_series(1, :many) n) x
            """;

    /** One in three in Valence (26362), one in four collective, by all mediators in turn; without the triggers of single acts. */
    private static final List<String> ACTS = List.of(
            "set session_replication_role = replica",
            """
            create temporary table done as
            select n, h, gen_random_uuid() as id, m.person as mediator, o.id as helped
            from (select n, abs(hashint4(n) / 2) as h from generate_series(1, :many) n) x
            join (select person, row_number() over (order by person) - 1 as rank, count(*) over () as many
                from people.instance_role where role = 'MEDIATOR') m on m.rank = h % m.many
            join (select id, row_number() over (order by id) - 1 as rank, count(*) over () as many from people.organisation) o
                on o.rank = h / 64 % o.many
            """,
            """
            insert into acts.act (id, mediator, day, minutes, form, place, structure, insee, territory, themes, title,
                total, noted_at)
            select id, mediator, current_date - n % 730, 15 + h % 90, case when h / 4 % 4 = 0 then 'collectif' else 'individuel' end,
                (array['lieu_activite', 'domicile', 'a_distance'])[1 + h / 16 % 3],
                case when h / 16 % 3 = 0 then helped end, case when h / 16 % 3 = 1 then '26362' end,
                (array['26058', '26362', null])[1 + h / 16 % 3],
                array[(array['email', 'bureautique', 'securite_numerique', 'sante', 'parentalite'])[1 + h / 32 % 5]],
                case when h / 4 % 4 = 0 then 'Atelier' else '' end, case when h / 4 % 4 = 0 then 8 else 1 end, now() from done
            """,
            "insert into acts.act_organisation (act, organisation) select id, helped from done where n % 2 = 0",
            "insert into acts.act_margin (act, question, answer, number) select id, 'genre', 'feminin', 1 from done",
            "truncate acts.act_fact, acts.act_fact_line, acts.act_fact_organisation",
            "insert into acts.act_fact select * from acts.act_fact_counted order by day",
            "insert into acts.act_fact_line select * from acts.act_fact_line_counted order by day",
            "insert into acts.act_fact_organisation select * from acts.act_fact_organisation_counted order by day",
            "select counts.rebuild(cells) from counts.kept",
            "drop table done",
            "set session_replication_role = origin",
            "vacuum analyze");

    private Department() {}

    /** Answers the address of one of them. */
    static String places(Connection owner, int many) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(PLACES.replace(":many", "" + many));
            statement.execute("vacuum analyze");
            try (var row = statement.executeQuery("select id from places.place where source = 'Bench' limit 1")) {
                row.next();
                return "/lieux/" + row.getString(1);
            }
        }
    }

    static void acts(Connection owner, int many) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var sql : ACTS) statement.execute(sql.replace(":many", "" + many));
        }
    }

    /** What is asked of so many places. */
    static List<Route> everybody(String place) {
        return List.of(
                new Route("places, no filter", "/lieux"),
                new Route("places, the last page", "/lieux?page=9999"),
                new Route("places, two filters", "/lieux?service=everyday&frais=free"),
                new Route("places, seldom words", "/lieux?q=lieu+77"),
                new Route("places, a word of all", "/lieux?q=lieu"),
                new Route("places, near here", "/lieux?pres=38185&pres-nom=Grenoble&rayon=20"),
                new Route(
                        "places, 50 km and a filter", "/lieux?pres=38185&pres-nom=Grenoble&rayon=50&service=everyday"),
                new Route("a place", place),
                new Route("all places as a file", "/lieux.csv"));
    }

    /** What is asked of so many acts: a year of the team, whole and narrowed. */
    static List<Route> team(Lived lived) {
        var today = LocalDate.now();
        var year = "/actes/bilan?qui=equipe&du=" + today.minusYears(1) + "&au=" + today;
        return List.of(
                new Route("acts, the team’s", "/actes?qui=equipe", lived.coordinator(), ""),
                new Route("a mediator’s month", "/actes/bilan", lived.mediator(), ""),
                new Route("the team’s year", year, lived.coordinator(), ""),
                new Route("the year of one commune", year + "&territoire=26362", lived.coordinator(), ""),
                new Route("the year, one form", year + "&forme=individuel", lived.coordinator(), ""));
    }
}
