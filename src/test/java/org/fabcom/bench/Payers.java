package org.fabcom.bench;

import module java.base;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;

/** People of the demonstration with a wallet in hours, their limits far away, each with a key that pays through the API. */
record Payers(String currency, List<Payer> people) {

    /** Enough that none of the busiest asks more than a token may in a minute. */
    private static final int TOKENS = 60;

    record Payer(UUID party, List<String> tokens) {}

    private static final String HOURS = """
            select c.id from ledger.currency c join ledger.account a on a.currency = c.id join people.person p on p.id = a.party
            where c.unit = 'HOURS' group by c.id order by count(*) desc limit 1
            """;

    /** As the owner of the base: their keys are written straight into it, and nobody reaches a limit while one measures. */
    static Payers from(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            String currency;
            try (var row = statement.executeQuery(HOURS)) {
                if (!row.next()) throw new SQLException("the demonstration has no wallets in hours");
                currency = row.getString(1);
            }
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update ledger.account set floor = null, ceiling = null, own_limits = true where currency = '"
                            + currency + "' and party is not null");
            statement.execute("set session_replication_role = origin");
            var people = new ArrayList<Payer>();
            try (var row = statement.executeQuery("""
                    select p.id from people.person p join ledger.account a on a.party = p.id where a.currency = '%s' order by p.id
                    """.formatted(currency))) {
                while (row.next()) {
                    var tokens = Stream.generate(() -> "fc_" + Ids.token());
                    int many = people.isEmpty() ? TOKENS : 1;
                    people.add(new Payer(
                            row.getObject(1, UUID.class), tokens.limit(many).toList()));
                }
            }
            for (var it : people) for (var token : it.tokens()) key(owner, it.party(), token);
            return new Payers(currency, people);
        }
    }

    private static void key(Connection owner, UUID party, String token) throws SQLException {
        try (var insert = owner.prepareStatement("""
                with made as (
                    insert into people.api_token (id, token_digest, person, name, created_at, expires_at)
                    values (gen_random_uuid(), ?, ?, 'bench', now(), now() + interval '1 day') returning id)
                insert into people.token_scope select id, 'WALLET_PAY' from made
                """)) {
            insert.setString(1, Secrets.digest(token));
            insert.setObject(2, party);
            insert.executeUpdate();
        }
    }

    /** A quarter of an hour from somebody to somebody else, each with keys of their own; from one and the same when it is hot. */
    Supplier<HttpRequest> paying(String site, boolean hot) {
        var address = URI.create(site + "/api/v1/transfers");
        return () -> {
            var random = ThreadLocalRandom.current();
            int from = hot ? 0 : random.nextInt(people.size());
            int to = (from + 1 + random.nextInt(people.size() - 1)) % people.size();
            var payer = people.get(from);
            return HttpRequest.newBuilder(address)
                    .header(
                            "Authorization",
                            "Bearer "
                                    + payer.tokens()
                                            .get(random.nextInt(payer.tokens().size())))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(
                            """
                            {"payer":"%s","payee":"%s","amounts":[{"currency":"%s","amount":"0.25"}],"subject":"Mesure"}
                            """.formatted(payer.party(), people.get(to).party(), currency)))
                    .build();
        };
    }
}
