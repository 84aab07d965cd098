package org.fabcom.bench;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An association of the demonstration with many voters more, each signed in: votes that run, one whose papers lie in the urn and
 * whose hour has come, and a proposal under which hundreds of arguments stand. Written straight into the base.
 *
 * @param manager the token of whoever closes
 * @param voters tokens, by place of each roll
 * @param running ballots by what they are kept as
 * @param announced a vote whose hour to open has come; nobody has been told
 * @param proposal the page with the arguments
 */
record Agora(
        String manager, List<String> voters, Map<String, UUID> running, UUID full, UUID announced, String proposal) {

    private static final List<String> PEOPLE = List.of(
            """
            create temporary table voice as
            select n - 1 as place, gen_random_uuid() as id, replace(gen_random_uuid()::text, '-', '') as token
            from generate_series(1, :papers) n
            """,
            "insert into people.party (id, kind, name, created_at) select id, 'PERSON', 'Voix ' || place, now() from voice",
            """
            insert into people.person (id, email, email_folded, language, confirmed_at)
            select id, id || '@banc.example', id || '@banc.example', 'fr', now() from voice
            """,
            """
            insert into people.seat (organisation, person, seat, granted_by, granted_at)
            select ':house', id, 'MEMBER', ':manager', now() from voice where place < :voters
            """,
            """
            insert into people.session (id, token_digest, person, device, created_at, last_used_at, expires_at)
            select gen_random_uuid(), encode(sha256(convert_to(token, 'UTF8')), 'hex'), id, 'bench', now(), now(), now() + interval '1 day'
            from voice where place < :voters
            """);

    private static final String DEBATE = """
            insert into governance.argument (id, proposal, text_at, kind, words, said_by, said_at)
            select gen_random_uuid(), ':proposal', 1, (array['FOR', 'AGAINST', 'QUESTION', 'EVIDENCE'])[1 + place % 4],
                'Ce que ' || place || ' en pense tient en deux phrases. ' || repeat('Les horaires changent, les clés aussi. ', 4), id,
                now() - place * interval '1 minute'
            from voice where place < :arguments
            """;

    private static final String BALLOT = """
            insert into governance.ballot (id, body, question, path, text_sha256, rules, record_date, announced_at, announced_by,
                opens_at, closes_at, opened_at, roll_sha256)
            select ':ballot', body, question, path, text_sha256, rules || jsonb_build_object('secrecy', ':secrecy'), record_date,
                announced_at, announced_by, opens_at, now() + interval ':left', opened_at, roll_sha256
            from governance.ballot where id = ':like'
            """;

    private static final String ANNOUNCED = """
            insert into governance.ballot (id, body, question, path, text_sha256, rules, record_date, announced_at, announced_by,
                opens_at, closes_at)
            select ':ballot', body, question, path, text_sha256, rules, (now() at time zone kernel.zone())::date,
                announced_at, announced_by, now() + interval '1 hour', now() + interval '7 days'
            from governance.ballot where id = ':like'
            """;

    private static final String ROLL =
            "insert into governance.roll (ballot, place, person) select ':ballot', place, id from voice where place < :places";

    private static final String URN =
            "insert into governance.urn (ballot, signed, carried) select ':ballot', b, b from (select repeat('0', :places)::bit varying) n(b)";

    private static final String PAPERS = """
            update governance.urn set signed = repeat('1', :places)::bit varying, papers = (
                select jsonb_object_agg(paper, n) from (
                    select e'\\t\\t' || place % 5 || ',' || place / 5 % 5 || ',' || place / 25 % 5 as paper, count(*) as n
                    from voice where place < :places group by 1) said)
            where ballot = ':ballot'
            """;

    static Agora fill(Connection owner, int voters, int papers, int arguments) throws SQLException {
        var like = one(
                owner,
                "select id from governance.ballot where rules ->> 'secrecy' = 'DETACHED' and opened_at is not null"
                        + " and assembly is null order by announced_at desc limit 1");
        var body = one(owner, "select body from governance.ballot where id = '" + like + "'");
        var house = one(owner, "select organisation from governance.body where id = '" + body + "'");
        var manager =
                one(owner, "select person from people.seat where seat = 'MANAGER' and organisation = '" + house + "'");
        var proposal = one(
                owner,
                "select id from governance.proposal where state in ('DISCUSSION', 'AMENDABLE') and body = '" + body
                        + "' order by made_at desc limit 1");
        var said = Map.of(
                ":papers",
                "" + papers,
                ":voters",
                "" + voters,
                ":arguments",
                "" + arguments,
                ":house",
                house,
                ":manager",
                manager,
                ":proposal",
                proposal);
        for (var sql : PEOPLE) run(owner, sql, said);
        run(owner, DEBATE, said);
        var running = new LinkedHashMap<String, UUID>();
        for (var pace : List.of("evenly in a minute", "as fast as they can"))
            for (var secrecy : List.of("OPEN", "DETACHED", "TRACKED"))
                running.put(secrecy + ", " + pace, ballot(owner, like, secrecy, "7 days", voters));
        var full = ballot(owner, like, "DETACHED", "7 days", papers);
        run(owner, PAPERS, Map.of(":ballot", full.toString(), ":places", "" + papers));
        var announced = UUID.randomUUID();
        run(owner, ANNOUNCED, Map.of(":ballot", announced.toString(), ":like", like));
        run(owner, "analyze", Map.of());
        return new Agora(
                Lived.session(owner, UUID.fromString(manager)),
                tokens(owner, voters),
                running,
                full,
                announced,
                "/agora/" + body + "/propositions/" + proposal);
    }

    private static UUID ballot(Connection owner, String like, String secrecy, String left, int places)
            throws SQLException {
        var id = UUID.randomUUID();
        var said = Map.of(
                ":ballot", id.toString(), ":like", like, ":secrecy", secrecy, ":left", left, ":places", "" + places);
        for (var sql : List.of(BALLOT, ROLL, URN)) run(owner, sql, said);
        return id;
    }

    /** Its hour has come; what was announced is kept to by a trigger, hence as a replica. */
    boolean due(Connection owner) throws SQLException {
        return moved(owner, "closes_at = now()", full);
    }

    /** The same of the one that opens; the program's own job may be as fast as whoever asks. */
    boolean opens(Connection owner) throws SQLException {
        return moved(owner, "opens_at = now()", announced);
    }

    private static boolean moved(Connection owner, String what, UUID ballot) throws SQLException {
        run(owner, "set session_replication_role = replica", Map.of());
        run(owner, "update governance.ballot set " + what + " where id = ':it'", Map.of(":it", ballot.toString()));
        run(owner, "set session_replication_role = origin", Map.of());
        return true;
    }

    /** Who was told that it is open. */
    long told(Connection owner) throws SQLException {
        return Long.parseLong(
                one(owner, "select count(*) from talk.notice where url = '/agora/votes/" + announced + "'"));
    }

    /** Voices that the base holds of a ballot. */
    static long held(Connection owner, UUID ballot) throws SQLException {
        return Long.parseLong(one(owner, """
                select (select count(distinct place) from governance.vote where ballot = ':it')
                    + (select bit_count(signed) from governance.urn where ballot = ':it')
                """.replace(":it", ballot.toString())));
    }

    /** Papers that its tally counted. */
    String counted(Connection owner) throws SQLException {
        return one(
                owner,
                "select coalesce((select result ->> 'represented' from governance.tally where ballot = '" + full
                        + "'), 'none')");
    }

    UUID running(String what) {
        return Objects.requireNonNull(running.get(what));
    }

    List<Route> pages() {
        var ballot = running.values().iterator().next();
        return List.of(
                new Route("a proposal with its arguments", proposal, voters.getFirst(), ""),
                new Route("the same, its last arguments", proposal + "?page=9999", voters.getFirst(), ""),
                new Route("a vote", "/agora/votes/" + ballot, voters.getFirst(), ""),
                new Route("a vote, to whoever manages it", "/agora/votes/" + ballot, manager, ""));
    }

    private static List<String> tokens(Connection owner, int voters) throws SQLException {
        var tokens = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var row =
                        statement.executeQuery("select token from voice where place < " + voters + " order by place")) {
            while (row.next()) tokens.add(row.getString(1));
        }
        return tokens;
    }

    private static void run(Connection owner, String sql, Map<String, String> said) throws SQLException {
        var filled = sql;
        for (var it : said.entrySet()) filled = filled.replace(it.getKey(), it.getValue());
        try (var statement = owner.createStatement()) {
            statement.execute(filled);
        }
    }

    private static String one(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) throw new IllegalStateException("nothing: " + sql);
            return row.getString(1);
        }
    }
}
