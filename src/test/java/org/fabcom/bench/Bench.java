package org.fabcom.bench;

import static org.fabcom.bench.BenchReport.number;
import static org.fabcom.bench.BenchReport.seconds;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * {@code ./fabcom bench [--seconds N] [--sheets N] [--lived N] [--import KIND=PATH] [--write]}: measures the built program in a throw-away
 * folder with the demonstration in it, a catalogue of {@code --sheets} more invented sheets, and {@code --lived} dates to come,
 * accompaniments and acts (10 000 each unless told; {@code --pages}: these alone), then with {@code --places} and {@code --acts} of some départements, and
 * {@code --sales} and {@code --weighings} of a ressourcerie ({@code --shop}: these alone), and {@code --voters} who vote,
 * {@code --papers} that are counted and {@code --arguments} under a proposal ({@code --agora}: these alone).
 */
public final class Bench {

    private static final int STARTS = 5;
    private static final int USERS = 8;

    private final List<String> args;
    private final Path home = Path.of(System.getProperty("fabcom.home", "."));
    private final BenchReport report = new BenchReport();

    private Bench(List<String> args) {
        this.args = args;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Bench(Arrays.asList(args)).run();
    }

    private void run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("fabcom-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        if (args.contains("--soak")) {
            try (var site = new Site(folder)) {
                var soak = new Soak(
                        site,
                        Integer.parseInt(option("--commands", "320000")),
                        Integer.parseInt(option("--kills", "10")),
                        Long.parseLong(option("--seed", "" + System.nanoTime())));
                report.line(soak.run(home));
            }
            return;
        }
        if (args.contains("--trades") || args.contains("--failover")) {
            try (var site = new Site(folder)) { // takes the folder away afterwards
                if (args.contains("--failover")) new Failover(home, Path.of(option("--newer", ""))).run(report::line);
                else report.line(new TradeSiege(folder, minutes(), Integer.parseInt(option("--kills", "10"))).run());
            }
            return;
        }
        if (args.contains("--siege")) {
            siege(folder);
            return;
        }
        if (args.contains("--shop") || args.contains("--agora")) {
            try (var site = new Site(folder)) {
                site.start();
                if (args.contains("--shop")) trades(site);
                if (args.contains("--agora")) agora(site);
            }
            return;
        }
        try (var site = new Site(folder)) {
            report.line(
                    "# Performance",
                    "",
                    "Written by `./fabcom bench --write` on a machine with "
                            + Runtime.getRuntime().availableProcessors() + " processors, load " + Machine.load()
                            + ", JDK "
                            + Runtime.version() + ".",
                    "");
            starts(site);
            var invented = Invented.write(folder, Integer.parseInt(option("--sheets", "10000")));
            imports(site, invented);
            int many = Integer.parseInt(option("--lived", "10000"));
            var lived = site.owned(base -> Lived.fill(base, many));
            var routes = new ArrayList<>(Route.everybody(invented));
            routes.addAll(Route.team(lived));
            pages(site, "Pages", routes);
            transfers(site);
            memory(site);
            weights(site, Route.everybody(invented));
            if (args.contains("--pages")) return;
            department(site, lived);
            trades(site);
            agora(site);
        }
        if (args.contains("--write")) Files.writeString(home.resolve("docs/performance.md"), report.text());
    }

    private double minutes() {
        return Double.parseDouble(option("--siege", "10"));
    }

    private void siege(Path folder) throws IOException, InterruptedException {
        try (var site = new Site(folder)) {
            new Siege(
                            site,
                            folder,
                            minutes(),
                            option("--only", ""),
                            Integer.parseInt(option("--visitors", "200")),
                            Integer.parseInt(option("--pause", "2000")))
                    .run();
        }
    }

    private void starts(Site site) throws IOException, InterruptedException {
        var first = site.start();
        var later = new ArrayList<Duration>();
        for (int i = 0; i < STARTS; i++) {
            site.stop();
            later.add(site.start());
        }
        later.sort(null);
        report.line("## Start to first page, PostgreSQL included", "");
        report.heads("what", "s");
        report.row("first, with the demonstration moving in", seconds(first));
        report.row("later, median of " + STARTS, seconds(later.get(STARTS / 2)));
        report.row("later, worst", seconds(later.getLast()));
        report.line("");
    }

    private void department(Site site, Lived lived) throws IOException, InterruptedException {
        int places = Integer.parseInt(option("--places", "20000"));
        int acts = Integer.parseInt(option("--acts", "200000"));
        var place = site.owned(base -> {
            Department.acts(base, acts);
            return Department.places(base, places);
        });
        var routes = new ArrayList<>(Department.everybody(place));
        routes.addAll(Department.team(lived));
        pages(site, "Pages with " + places + " places and " + acts + " acts", routes);
    }

    /** As much as the peers of the field had when they were measured. */
    private void trades(Site site) throws IOException, InterruptedException {
        int sales = Integer.parseInt(option("--sales", "50000"));
        int weighings = Integer.parseInt(option("--weighings", "100000"));
        var shop = site.owned(base -> Traded.shop(base, sales, weighings));
        report.line("", "## Sales and weighings over HTTP beside these", "");
        for (var it : new ShopLoad(site, shop, duration()).rows()) report.row(it);
        pages(site, "Pages with " + sales + " sales and " + weighings + " weighings", shop.pages());
        weights(site, shop.pages().stream().filter(it -> it.form().isEmpty()).toList());
    }

    /** Each voter once, with a session of their own; afterwards the base is asked how many voices it holds. */
    private void agora(Site site) throws IOException, InterruptedException {
        int voters = Integer.parseInt(option("--voters", "1000"));
        int papers = Integer.parseInt(option("--papers", "10000"));
        int arguments = Integer.parseInt(option("--arguments", "500"));
        var agora = site.owned(base -> Agora.fill(base, voters, papers, arguments));
        pages(site, "Pages of an agora: " + arguments + " arguments, " + voters + " voters (p50 10)", agora.pages());
        report.line(
                "## " + voters + " voters, " + USERS + " at once, through the page of the vote (p50 8, none lost)", "");
        report.heads("kept", "s", "taken", "p50 ms", "p95 ms", "CPU ms/vote", "lost");
        for (var it : agora.running().keySet()) report.row(VoteLoad.on(site, agora, it, USERS));
        report.line("", "Closing and tally of " + papers + " papers (1 s): " + VoteLoad.closing(site, agora) + ".", "");
        report.line(
                "", "A vote opens, and its " + voters + " voters are told: " + VoteLoad.opening(site, agora) + ".", "");
    }

    private void pages(Site site, String title, List<Route> routes) throws IOException, InterruptedException {
        report.line("## " + title, "");
        report.heads("page", "users", "status", "requests/s", "p50 ms", "p95 ms", "CPU ms/request");
        var duration = duration();
        for (var route : routes) Load.on(route.asked(site.address()), 4, duration.dividedBy(2)); // warm
        for (var route : routes) {
            for (int users : new int[] {1, 8}) {
                double before = Machine.cpuSeconds(site.processes());
                var load = Load.on(route.asked(site.address()), users, duration);
                double cpu = Machine.cpuSeconds(site.processes()) - before;
                report.row(
                        route.what(),
                        "" + users,
                        "" + load.status(),
                        number(load.count() / (duration.toMillis() / 1000.0)),
                        number(load.percentile(50)),
                        number(load.percentile(95)),
                        number(cpu * 1000 / load.count()));
            }
        }
        report.line("");
    }

    /** Through the API, durable and chained; afterwards the safe is checked and each answered payment counted. */
    private void transfers(Site site) throws IOException, InterruptedException {
        report.line("## Transfers through the API", "");
        report.heads("from", "users", "status", "transfers/s", "p50 ms", "p95 ms", "CPU ms/transfer", "lost");
        var duration = duration();
        var payers = site.owned(Payers::from);
        Load.on(payers.paying(site.address(), false), 8, duration); // warm
        for (boolean hot : new boolean[] {false, true}) {
            for (int users : new int[] {1, 8, 32}) {
                double before = Machine.cpuSeconds(site.processes());
                long booked = site.owned(Bench::transfers);
                var load = Load.on(payers.paying(site.address(), hot), users, duration);
                booked = site.owned(Bench::transfers) - booked;
                double cpu = Machine.cpuSeconds(site.processes()) - before;
                report.row(
                        hot ? "one of them" : payers.people().size() + " people",
                        "" + users,
                        "" + load.status(),
                        number(load.count() / (duration.toMillis() / 1000.0)),
                        number(load.percentile(50)),
                        number(load.percentile(95)),
                        number(cpu * 1000 / load.count()),
                        "" + (load.count() - booked));
            }
        }
        var check = site.output("check");
        report.line("", "`./fabcom check` afterwards: " + (check.contains("!!") ? check : "nothing differs") + ".", "");
    }

    private static long transfers(Connection base) throws SQLException {
        try (var statement = base.createStatement();
                var row = statement.executeQuery("select count(*) from ledger.transfer")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** At once, and when all that was left behind has been given back (ADR 0268). */
    private void memory(Site site) throws IOException, InterruptedException {
        report.line("## Memory after the load (proportional set size)", "");
        report.heads("what", "MiB at once", "MiB two minutes later");
        var java = number(Machine.pssMiB(List.of(site.pid())));
        var all = number(Machine.pssMiB(site.processes()));
        TimeUnit.MINUTES.sleep(2);
        report.row("Java", java, number(Machine.pssMiB(List.of(site.pid()))));
        report.row("with PostgreSQL", all, number(Machine.pssMiB(site.processes())));
        report.line("");
    }

    private void weights(Site site, List<Route> routes) throws IOException, InterruptedException {
        report.line("## Weight on the wire (compressed)", "");
        report.heads("page", "first visit kB", "requests", "next page kB");
        for (var route : routes) {
            var weight = Weight.of(URI.create(site.address() + route.path()), route.cookie());
            report.row(
                    route.what(),
                    number(weight.bytes() / 1000.0),
                    "" + weight.requests(),
                    number(weight.page() / 1000.0));
        }
        report.line("");
    }

    /** Beside the running site, as a person would. */
    private void imports(Site site, Invented invented) throws IOException, InterruptedException {
        report.line("## Imports beside the running site", "");
        report.heads("what", "time", "s");
        var wanted = option("--import", "");
        int equals = wanted.indexOf('=');
        if (equals > 0)
            imports(site, wanted.substring(0, equals), wanted.substring(0, equals), wanted.substring(equals + 1));
        int many = invented.names().size();
        if (many > 0)
            imports(
                    site,
                    many + " invented records",
                    "awesome-selfhosted",
                    invented.folder().toString());
        report.line("");
    }

    private void imports(Site site, String what, String kind, String path) throws IOException, InterruptedException {
        for (var which : List.of("first", "again"))
            report.row(what, which, seconds(site.command("import", kind, path)));
    }

    private Duration duration() {
        return Duration.ofSeconds(Integer.parseInt(option("--seconds", "5")));
    }

    private String option(String name, String usual) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : usual;
    }
}
