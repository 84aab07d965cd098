package org.fabcom.bench;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;

/**
 * A territory that has been lived in for years, written straight into the base of a demonstration: dates to come,
 * accompaniments and acts by the ten thousand; and the tokens of two people who look at them.
 */
record Lived(String mediator, String coordinator, String plan) {

    /** Its days are those around today; half of the dates are of weekly series, as in real agendas. */
    private static final List<String> FILL = List.of(
            "set session_replication_role = replica",
            """
            create temporary table lived as
            select n, gen_random_uuid() as id, 'Structure ' || n as name from generate_series(1, greatest(1, :many / 5)) n
            """,
            "insert into people.party (id, kind, name, created_at) select id, 'ORGANISATION', name, now() from lived",
            """
            insert into people.organisation (id, trade, commune_name, name_folded, created_by)
            select id, (array['ASSOCIATION', 'SHOP', 'COOPERATIVE'])[1 + n % 3], 'Commune ' || n % 40, lower(name),
                (select person from people.instance_role where role = 'ADMINISTRATOR' limit 1) from lived
            """,
            """
            create temporary table told as
            select gen_random_uuid() as id, l.id as organiser, l.n, date_trunc('hour', now()::timestamp) + interval '1 day' as starts,
                'WEEKLY' as frequency from lived l where n <= greatest(1, :many / 100)
            union all
            select gen_random_uuid(), l.id, n, date_trunc('hour', now()::timestamp) + (n % 8000) * interval '1 hour',
                'ONCE' from generate_series(1, :many / 2) k join lived l on l.n = 1 + k % greatest(1, :many / 5)
            """,
            """
            insert into agenda.event (id, organiser, created_by, kind, title, folded, description, venue, address, commune_name,
                link, registering, zone, starts, ends, frequency, every, created_at, changed_at)
            select id, organiser, organiser, (array['PERMANENCE', 'WORKSHOP', 'GATHERING', 'OTHER'])[1 + n % 4],
                'Rendez-vous ' || n, 'rendez vous ' || n, '', 'PLACE', '1 rue du Pont', 'Commune ' || n % 40, '', false,
                'Europe/Paris', starts, starts + interval '2 hours', frequency, 1, now(), now() from told
            """,
            """
            insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at)
            select gen_random_uuid(), id, at, at, at + interval '2 hours', at at time zone 'Europe/Paris',
                (at + interval '2 hours') at time zone 'Europe/Paris'
            from told cross join lateral (select starts + k * interval '7 days' as at
                from generate_series(0, case when frequency = 'ONCE' then 0 else 49 end) k) dates
            """,
            """
            insert into cases.case_file (id, organisation, opened_by, opened_at, channel, need, state, mediator,
                assigned_at)
            select gen_random_uuid(), l.id, m.person, now() - k * interval '1 hour', 'SITE', 'Quitter un outil ' || k,
                case when k % 3 = 0 then 'NEW' else 'ASSIGNED' end, case when k % 3 = 0 then null else m.person end,
                case when k % 3 = 0 then null else now() end
            from generate_series(1, :many) k join lived l on l.n = 1 + k % greatest(1, :many / 5)
            join (select person, row_number() over (order by person) - 1 as rank from people.instance_role where role = 'MEDIATOR') m
                on m.rank = k % (select count(*) from people.instance_role where role = 'MEDIATOR')
            """,
            """
            insert into cases.case_news (case_file, at)
            select id, opened_at from cases.case_file on conflict do nothing
            """,
            """
            create temporary table helped as
            select gen_random_uuid() as id, k, l.id as organisation, m.person as mediator
            from generate_series(1, :many) k join lived l on l.n = 1 + k % greatest(1, :many / 5)
            join (select person, row_number() over (order by person) - 1 as rank from people.instance_role where role = 'MEDIATOR') m
                on m.rank = k % 6
            """,
            """
            insert into acts.act (id, mediator, day, minutes, form, place, themes, title, total, noted_at)
            select id, mediator, current_date - k % 365, 15 + k % 120, case when k % 5 = 0 then 'collectif' else 'individuel' end,
                'a_distance', array['email', (array['bureautique', 'culture_numerique', 'securite_numerique'])[1 + k % 3]],
                case when k % 5 = 0 then 'Atelier' else '' end, case when k % 5 = 0 then 8 else 1 end, now() from helped
            """,
            "insert into acts.act_organisation (act, organisation) select id, organisation from helped",
            """
            insert into acts.act_margin (act, question, answer, number)
            select id, 'genre', 'feminin', case when k % 5 = 0 then 5 else 1 end from helped
            """,
            "truncate acts.act_fact, acts.act_fact_line, acts.act_fact_organisation",
            "insert into acts.act_fact select * from acts.act_fact_counted order by day",
            "insert into acts.act_fact_line select * from acts.act_fact_line_counted order by day",
            """
            insert into acts.act_fact_organisation select * from acts.act_fact_organisation_counted order by day
            """,
            """
            insert into cases.case_facet
            select c.id, c.opened_at, c.organisation, c.state, c.mediator, o.commune_name, n.at, n.at < now() - interval '30 days', false
            from cases.case_file c join cases.case_news n on n.case_file = c.id
            join people.organisation o on o.id = c.organisation on conflict do nothing
            """,
            "insert into agenda.date_facet select * from agenda.date_facet_said on conflict do nothing",
            "select counts.rebuild(cells) from counts.kept",
            "drop table helped, told, lived",
            "set session_replication_role = origin",
            "analyze");

    static Lived fill(Connection owner, int many) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var sql : FILL) statement.execute(sql.replace(":many", "" + many));
        }
        return new Lived(signedIn(owner, "MEDIATOR"), signedIn(owner, "COORDINATOR"), one(owner, """
                        select '/accompagnements/' || p.case_file || '/plan' from plan.plan p
                        join plan.plan_item i on i.plan = p.id group by p.case_file order by count(*) desc limit 1
                        """));
    }

    private static String signedIn(Connection owner, String role) throws SQLException {
        return session(
                owner,
                UUID.fromString(one(
                        owner,
                        "select person from people.instance_role where role = '" + role
                                + "' order by granted_at limit 1")));
    }

    /** The token of a browser in which somebody is signed in. */
    static String session(Connection owner, UUID person) throws SQLException {
        var token = Ids.token();
        try (var insert = owner.prepareStatement("""
                insert into people.session (id, token_digest, person, device, created_at, last_used_at, expires_at)
                values (gen_random_uuid(), ?, ?, 'bench', now(), now(), now() + interval '1 day')
                """)) {
            insert.setString(1, Secrets.digest(token));
            insert.setObject(2, person);
            insert.executeUpdate();
        }
        return token;
    }

    private static String one(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "/";
        }
    }
}
