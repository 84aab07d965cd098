package org.fabcom.bench;

import module java.base;
import java.sql.SQLException;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.Traders;
import org.fabcom.testing.Traders.Found;
import org.fabcom.testing.WebVisitor;

/**
 * {@code ./fabcom bench --siege MINUTES --trades [--kills N]}: eight tills and four scales of the demonstration for so many minutes
 * while the program is killed (signal 9) and started again, evenly spread. Afterwards nothing that was answered is lost, nothing
 * stands twice, {@code check} finds nothing, and the totals are a recount, whoever asks for them.
 */
final class TradeSiege {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("/intakes/visits", "/collectes"),
            Map.entry("/intakes/weighings", "/pesees_collectes/0"),
            Map.entry("/intakes/grams", "/pesees_collectes/1"),
            Map.entry("/exits/visits", "/sorties"),
            Map.entry("/exits/weighings", "/pesees_sorties/0"),
            Map.entry("/exits/grams", "/pesees_sorties/1"),
            Map.entry("/sales/tickets", "/ventes"),
            Map.entry("/sales/lines", "/vendus/0"),
            Map.entry("/sales/pieces", "/vendus/1"),
            Map.entry("/sales/cents", "/vendus/2"),
            Map.entry("/sales/refunded_cents", "/vendus/3"));

    private static final Pattern TOKEN = Pattern.compile("fc_[0-9a-f]{64}");

    private final OwnProcess fabcom;
    private final Duration time;
    private final int kills;

    TradeSiege(Path folder, double minutes, int kills) {
        var app = Path.of(System.getProperty("fabcom.app"));
        this.fabcom = new OwnProcess(folder).built(app.resolve("fabcom.jar")).with("FABCOM_DEMO", "true");
        this.time = Duration.ofMillis((long) (minutes * 60_000));
        this.kills = kills;
    }

    String run() throws IOException, InterruptedException {
        var site = fabcom.start();
        try {
            var traders = new Traders(fabcom);
            var sales = traders.sales(Duration.ZERO);
            var weighings = traders.weighings(Duration.ZERO);
            try (sales;
                    weighings) {
                long began = System.nanoTime();
                for (int kill = 1; kill <= kills; kill++) {
                    until(began + time.toNanos() * kill / (kills + 1));
                    sales.awaitMoreAnswers();
                    weighings.awaitMoreAnswers();
                    site.destroyForcibly().waitFor();
                    site = fabcom.start();
                    System.out.println("killed " + kill + " of " + kills + ": "
                            + sales.answered().size() + " sales, "
                            + weighings.answered().size() + " weighings so far");
                }
                until(began + time.toNanos());
                sales.awaitMoreAnswers();
                weighings.awaitMoreAnswers();
            }
            var api = api(traders);
            site.destroy();
            site.waitFor();
            var check = fabcom.run("check");
            var totals = fabcom.run("totals").output();
            var found = traders.find(sales.answered(), weighings.answered(), totals);
            return row(found, check.code() == 0, same(api, totals));
        } catch (SQLException broken) {
            throw new IOException(broken);
        } finally {
            site.destroy();
        }
    }

    private String row(Found found, boolean checked, boolean same) {
        return String.join(
                System.lineSeparator(),
                "| minutes | kills | sales of 3 lines answered | weighings answered | sent again | lost | doubled | check | totals | API and command |",
                "|---|---|---|---|---|---|---|---|---|---|",
                "| %.1f | %d | %d | %d | %d | %d | %d | %s | %s | %s |"
                        .formatted(
                                time.toMillis() / 60_000.0,
                                kills,
                                found.sales(),
                                found.weighings(),
                                found.again(),
                                found.lost(),
                                found.doubled(),
                                checked ? "nothing differs" : "DIFFERS",
                                found.difference().isEmpty() ? "a recount" : "NO RECOUNT: " + found.difference(),
                                same ? "equal" : "DIFFER"));
    }

    /** As a program of the shop asks for them. */
    private String api(Traders traders) throws IOException, InterruptedException, SQLException {
        var said = fabcom.run("token", "create", "siege", "--scopes", "flows:read", "--person", traders.manager())
                .output();
        var token = TOKEN.matcher(said);
        if (!token.find()) throw new IOException(said);
        return WebVisitor.at(fabcom.address())
                .with("Authorization", "Bearer " + token.group())
                .get("/api/v1/flows/totals")
                .body();
    }

    /** What the program reads by its names is what the command says in the keys of Oressource. */
    private static boolean same(String api, String command) {
        var mapper = tools.jackson.databind.json.JsonMapper.shared();
        var read = mapper.readTree(api);
        var said = mapper.readTree(command.substring(command.indexOf('{')));
        return NAMES.entrySet().stream()
                .allMatch(it -> read.at(it.getKey())
                        .asString()
                        .equals(said.at(it.getValue()).asString()));
    }

    private static void until(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) TimeUnit.NANOSECONDS.sleep(left);
    }
}
