package org.fabcom.bench;

import module java.base;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.testing.WebVisitor;

/**
 * What issue 18 bounds, over HTTP on the built program: tickets of three lines that are paid, each at a till of one's own, weighings,
 * the reports of a day and of a year. The tickets lie on the server before, as they do when the last line is typed; paying one is the
 * sale: checked, signed, chained, on the disk, the objects out of the stock, and answered.
 */
final class ShopLoad {

    private static final List<String[]> HEADS = List.of(
            new String[] {
                "what", "users", "status", "a second", "p50 ms", "bound", "p95 ms", "CPU ms here", "in the base"
            },
            "---,---,---,---,---,---,---,---,---".split(","));
    /** Until the methods of a sale are compiled. */
    private static final Duration WARM = Duration.ofSeconds(40);

    private static final int TILLS = 8;
    private static final int TICKETS = 5000;

    /** Enough that none of them asks more than a token may in a minute. */
    private static final int TOKENS = 60;

    /** A ticket of three kinds, none weighed. */
    private static final String TICKET = """
            insert into till.basket (id, till, lines, parked, made_by, changed_at)
            select gen_random_uuid(), ?::uuid, jsonb_build_object('lines', (
                select jsonb_agg(jsonb_build_object('n', k.rank, 'object', k.id, 'label', k.short_name, 'pieces', k.rank,
                    'cents', k.rank * 300, 'way', 'SOLD', 'category', 'STANDARD') order by k.rank)
                from (select id, short_name, row_number() over (order by position, id) as rank from flows.kind
                    where owner = ?::uuid and archived_at is null order by position, id limit 3) k)), true, ?::uuid, now()
            from generate_series(1, ?) returning id
            """;

    private final Site site;
    private final Traded.Shop shop;
    private final Duration time;
    private final List<String> tokens = new ArrayList<>();

    ShopLoad(Site site, Traded.Shop shop, Duration time) {
        this.site = site;
        this.shop = shop;
        this.time = time;
    }

    /** A line for each measure: what, users, status, a second, p50, its bound, p95, processors of the program and of the base. */
    List<String[]> rows() throws IOException, InterruptedException {
        var rows = new ArrayList<String[]>(HEADS);
        var tills = site.owned(this::tills);
        for (var it : tills) open(it);
        var tickets = new LinkedHashMap<UUID, ConcurrentLinkedQueue<UUID>>();
        for (var it : tills) tickets.put(it, new ConcurrentLinkedQueue<>(site.owned(base -> tickets(base, it))));
        var paying = paying(tickets);
        Load.on(paying, TILLS, WARM);
        long before = site.owned(ShopLoad::sales);
        rows.add(row("a ticket of three lines paid", paying, 1, 2));
        rows.add(row("a ticket of three lines paid", paying, TILLS, 8));
        long kept = site.owned(ShopLoad::sales) - before;
        rows.add(new String[] {"sales answered and not kept", "", "", "", "" + (answered - kept), "0", "", "", ""});
        var weighing = shop.weighing().asked(site.address());
        Load.on(weighing, TILLS, time);
        rows.add(row("a weighing noted", weighing, 1, 2));
        rows.add(row("a weighing noted", weighing, TILLS, 8));
        for (int i = 0; i < TOKENS; i++) tokens.add(site.owned(this::token));
        var year = LocalDate.now().minusYears(1).withDayOfYear(1);
        var day = LocalDate.now().minusDays(100);
        rows.add(report("totals of a day", day, day));
        rows.add(report("totals of a year", year, year.plusYears(1).minusDays(1)));
        rows.add(report("totals of 365 days", day.minusDays(364), day));
        return rows;
    }

    private long answered;

    private String[] row(String what, Supplier<HttpRequest> request, int users, double bound)
            throws IOException, InterruptedException {
        var program = List.of(site.pid());
        double here = Machine.cpuSeconds(program);
        double all = Machine.cpuSeconds(site.processes());
        var load = Load.on(request, users, time);
        here = Machine.cpuSeconds(program) - here;
        all = Machine.cpuSeconds(site.processes()) - all;
        if (what.contains("paid")) answered += load.count();
        return new String[] {
            what,
            "" + users,
            "" + load.status(),
            BenchReport.number(load.count() * 1000.0 / time.toMillis()),
            BenchReport.number(load.percentile(50)),
            BenchReport.number(bound),
            BenchReport.number(load.percentile(95)),
            BenchReport.number(here * 1000 / load.count()),
            BenchReport.number((all - here) * 1000 / load.count())
        };
    }

    private String[] report(String what, LocalDate from, LocalDate to) throws IOException, InterruptedException {
        var address = URI.create(site.address() + "/api/v1/flows/totals?from=" + from + "&to=" + to);
        var asked = new AtomicInteger();
        Supplier<HttpRequest> get = () -> HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + tokens.get(asked.getAndIncrement() % tokens.size()))
                .build();
        Load.on(get, 1, time.dividedBy(4));
        return row(what, get, 1, 5);
    }

    /** Of whoever asks, the next ticket of a till that nobody else pays at. */
    private Supplier<HttpRequest> paying(Map<UUID, ConcurrentLinkedQueue<UUID>> tickets) {
        var tills = List.copyOf(tickets.keySet());
        var hands = new AtomicInteger();
        var mine = ThreadLocal.withInitial(() -> tills.get(hands.getAndIncrement() % TILLS));
        var form = new Route("", "/caisse/" + tills.getFirst(), shop.token(), "").form(site.address());
        return () -> {
            var till = mine.get();
            var ticket = tickets.get(till).poll();
            if (ticket == null) throw new IllegalStateException("no ticket left");
            return form.posting(
                    URI.create(site.address() + "/caisse/" + till + "/encaisser"),
                    "panier=" + ticket + "&version=1&moyen=CASH&cle=" + Ids.token());
        };
    }

    private List<UUID> tills(Connection base) throws SQLException {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < TILLS; i++) {
            var id = Ids.next();
            try (var insert = base.prepareStatement(
                    "insert into till.till (id, organisation, site, number, name, added_by, added_at) values (?, ?::uuid, ?::uuid, ?, ?, ?::uuid, now())")) {
                insert.setObject(1, id);
                insert.setString(2, shop.house());
                insert.setString(3, shop.site());
                insert.setInt(4, 800 + i);
                insert.setString(5, "Banc " + i);
                insert.setString(6, shop.manager());
                insert.executeUpdate();
            }
            all.add(id);
        }
        return all;
    }

    private void open(UUID till) {
        var browser = WebVisitor.at(site.address()).carrying(SignInCookie.NAME, shop.token());
        var answer = browser.post("/caisse/" + till + "/ouverture", "cle", Ids.token(), "fond", "80");
        if (answer.status() != 303) throw new IllegalStateException(answer.status() + " " + answer.text());
    }

    private List<UUID> tickets(Connection base, UUID till) throws SQLException {
        try (var insert = base.prepareStatement(TICKET)) {
            insert.setObject(1, till);
            insert.setString(2, shop.house());
            insert.setString(3, shop.manager());
            insert.setInt(4, TICKETS);
            var all = new ArrayList<UUID>();
            try (var row = insert.executeQuery()) {
                while (row.next()) all.add(row.getObject(1, UUID.class));
            }
            return all;
        }
    }

    private static long sales(Connection base) throws SQLException {
        try (var statement = base.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from till.event e join till.till t on t.id = e.till where e.kind = 'SALE' and t.name like 'Banc %'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private String token(Connection base) throws SQLException {
        var token = "fc_" + Ids.token();
        try (var insert = base.prepareStatement("""
                with made as (
                    insert into people.api_token (id, token_digest, person, name, created_at, expires_at)
                    values (gen_random_uuid(), ?, ?::uuid, 'bench', now(), now() + interval '1 day') returning id)
                insert into people.token_scope select id, 'FLOWS_READ' from made
                """)) {
            insert.setString(1, Secrets.digest(token));
            insert.setString(2, shop.manager());
            insert.executeUpdate();
        }
        return token;
    }
}
