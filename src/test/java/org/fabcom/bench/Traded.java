package org.fabcom.bench;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Two years of a ressourcerie written straight into the base: sales at eight tills of its own and weighings, with the sums that
 * reports read. No chain holds there and nothing is signed: volumes alone. A till must have been opened before, for the key.
 */
final class Traded {

    private static final String TILLS = "select id, number from till.till where name like 'Volume %'";

    private static final List<String> FILL = List.of(
            """
            insert into till.till (id, organisation, site, number, name, added_by, added_at)
            select gen_random_uuid(), ':owner', ':site', 900 + n, 'Volume ' || n, ':person', now() from generate_series(0, 7) n
            """,
            "set session_replication_role = replica",
            """
            insert into till.event (till, number, kind, at, day, operator, session, cents, key, digest, body, hash, signature, signer)
            select t.id, 1 + n / 8, 'SALE', current_date - n * 730 / :sales + time '11:00', current_date - n * 730 / :sales,
                ':person', 1, 2200, 'volume ' || n, sha256(''), jsonb_build_object('v', 1, 'kind', 'SALE', 'till', t.id,
                    'number', 1 + n / 8, 'at', now(), 'day', current_date - n * 730 / :sales, 'session', 1, 'cents', 2200,
                    'lines', jsonb_build_array(
                        jsonb_build_object('n', 1, 'label', 'Chaises', 'pieces', 1, 'cents', 1800, 'net', 1500, 'rate', 2000,
                            'way', 'SOLD', 'category', 'STANDARD', 'regime', 'PAYER'),
                        jsonb_build_object('n', 2, 'label', 'Livres', 'pieces', 3, 'cents', 300, 'net', 284, 'rate', 550,
                            'way', 'SOLD', 'category', 'REDUCED', 'regime', 'PAYER'),
                        jsonb_build_object('n', 3, 'label', 'Divers', 'pieces', 1, 'cents', 100, 'net', 83, 'rate', 2000,
                            'way', 'SOLD', 'category', 'STANDARD', 'regime', 'PAYER')),
                    'payments', jsonb_build_array(jsonb_build_object('cents', 2200, 'given', 2500,
                        'means', (array['CASH', 'CARD', 'CHEQUE'])[1 + n % 3])))::text,
                sha256(convert_to(n::text, 'UTF8')), decode(repeat('00', 64), 'hex'), (select min(id) from till.signing_key)
            from generate_series(0, :sales - 1) n join (:tills) t on t.number = 900 + n % 8
            """,
            """
            update till.head h set number = e.number, hash = e.hash, at = now() from (
                select distinct on (till) till, number, hash from till.event where key like 'volume %' order by till, number desc) e
            where h.till = e.till
            """,
            "update till.summed s set number = h.number from till.head h where h.till = s.till and h.till in (select id from (:tills) t)",
            """
            insert into flows.movement (id, site, way, day, channel, made_by, made_at)
            select md5('volume ' || n)::uuid, ':site', 'IN', current_date - n * 730 / (:weighings / 4 + 1),
                (array['DROP', 'HOME', 'CENTRE', 'DOOR'])[1 + n % 4], ':person',
                current_date - n * 730 / (:weighings / 4 + 1) + time '10:00' from generate_series(0, :weighings / 4) n
            """,
            """
            insert into flows.weighing (id, movement, site, way, day, channel, fate, kind, grams, mass_from, sent, deferred, key,
                digest, made_by, made_at)
            select gen_random_uuid(), md5('volume ' || n / 4)::uuid, ':site', 'IN',
                current_date - (n / 4) * 730 / (:weighings / 4 + 1), (array['DROP', 'HOME', 'CENTRE', 'DOOR'])[1 + n / 4 % 4],
                'RECEIVED', k.id, 500 + n % 20000, 'WEIGHED', 'SHOP', true, 'volume ' || n, sha256(''), ':person',
                current_date - (n / 4) * 730 / (:weighings / 4 + 1) + time '10:00' + n % 3600 * interval '1 second'
            from generate_series(0, :weighings - 1) n join (
                select id, row_number() over (order by position) - 1 as rank, count(*) over () as many from flows.kind
                where owner = ':owner' and archived_at is null) k on k.rank = n % k.many
            """,
            "set session_replication_role = origin",
            "do $$ begin perform counts.rebuild(cells) from counts.kept where cells like 'flows.%'; end $$",
            """
            insert into till.daily select * from till.daily_counted where till in (select id from (:tills) t) order by till, day
            """,
            """
            insert into till.monthly select till, date_trunc('month', day)::date, part, name, sum(n), sum(pieces), sum(sold),
                sum(refunded), sum(net)
            from till.daily where till in (select id from (:tills) t) group by 1, 2, 3, 4
            """,
            "analyze");

    private Traded() {}

    /** The shop of the demonstration, and somebody signed in who runs it. */
    record Shop(String house, String site, String till, String manager, String token, String kind) {

        /** What those see who sell and weigh there. */
        List<Route> pages() {
            var year = LocalDate.now().getYear() - 1;
            var account = "/pesee/bilan/" + house + "?an=" + year;
            return List.of(
                    new Route("the till", "/caisse/" + till, token, ""),
                    new Route("the till’s day", "/caisse/" + till + "/journee", token, ""),
                    new Route("the till’s closings, days, months, years", "/caisse/" + till + "/clotures", token, ""),
                    new Route("the scale", "/pesee/quai/" + site, token, ""),
                    weighing(),
                    new Route("account of matter, a year", account, token, ""),
                    new Route("account of matter, a month", account + "&mois=" + year + "-06", token, ""));
        }

        Route weighing() {
            return new Route(
                    "a weighing noted",
                    "/pesee/quai/" + site,
                    token,
                    "objet=" + kind + "&masse=4,2&canal=DROP&vers=SHOP&cle=" + Route.SOME_KEY);
        }
    }

    /** Fills it. */
    static Shop shop(Connection owner, int sales, int weighings) throws SQLException {
        var till = one(owner, "select id from till.till where training_of is null order by number limit 1");
        var house = one(owner, "select organisation from till.till where id = '" + till + "'");
        var site = one(owner, "select site from till.till where id = '" + till + "'");
        var manager =
                one(owner, "select person from people.seat where seat = 'MANAGER' and organisation = '" + house + "'");
        try (var statement = owner.createStatement()) {
            for (var sql :
                    of(UUID.fromString(house), UUID.fromString(site), UUID.fromString(manager), sales, weighings))
                statement.execute(sql);
        }
        var token = Lived.session(owner, UUID.fromString(manager));
        var kind = one(
                owner,
                "select id from flows.kind where archived_at is null and stream = 'FURNITURE' and owner = '" + house
                        + "' order by position limit 1");
        return new Shop(house, site, till, manager, token, kind);
    }

    private static String one(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static List<String> of(UUID owner, UUID site, UUID person, int sales, int weighings) {
        return FILL.stream()
                .map(it -> it.replace(":tills", TILLS)
                        .replace(":owner", owner.toString())
                        .replace(":site", site.toString())
                        .replace(":person", person.toString())
                        .replace(":sales", "" + sales)
                        .replace(":weighings", "" + weighings))
                .toList();
    }
}
