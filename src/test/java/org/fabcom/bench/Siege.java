package org.fabcom.bench;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.bench.siege.Attack;
import org.fabcom.bench.siege.HardPasswords;
import org.fabcom.bench.siege.LargeFiles;
import org.fabcom.bench.siege.LargePictures;
import org.fabcom.bench.siege.SlowLines;
import org.fabcom.bench.siege.Visitors;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;

/**
 * {@code ./fabcom bench --siege MINUTES [--only slow|passwords|files|pictures] [--visitors N] [--pause MS]}: honest visitors
 * on a fresh demonstration, first alone, then beside each attack, then beside all of them; as many minutes in all.
 */
final class Siege {

    private static final int SLOW = 500;
    private static final String ROW = "| %s | %s | %d | %d/%d/%d | %d/%d/%d | %s MiB | %.0f MiB | %s |%n";

    private static final Pattern USED = Pattern.compile("(\\d+)M->(\\d+)M");

    /** Made late: some look at the site first. */
    private interface Made {
        Attack on(URI site) throws IOException, InterruptedException;
    }

    private record Planned(String kind, Made attack) {}

    private final Site site;
    private final Duration each;
    private final int visitors;
    private final Duration pause;
    private final List<Planned> planned;
    private final Path collections;
    private String mediator = "";
    private String administrator = "";

    Siege(Site site, Path folder, double minutes, String only, int visitors, int pauseMillis) {
        this.site = site;
        this.collections = folder.resolve("gc");
        this.visitors = visitors;
        this.pause = Duration.ofMillis(pauseMillis);
        this.planned = List.of(
                        new Planned("slow", it -> SlowLines.bodies(it, SLOW)),
                        new Planned("slow", it -> SlowLines.heads(it, SLOW)),
                        new Planned("slow", it -> SlowLines.readers(it, SLOW, "/catalogue")),
                        new Planned("passwords", it -> HardPasswords.on(it, 8)),
                        new Planned("files", it -> LargeFiles.on(it, administrator, 8)),
                        new Planned("pictures", it -> LargePictures.on(it, mediator, 8)))
                .stream()
                .filter(it -> only.isEmpty() || only.equals(it.kind()))
                .toList();
        this.each = Duration.ofSeconds((long) (minutes * 60 / (planned.size() + 2)));
    }

    void run() throws IOException, InterruptedException {
        System.setProperty("fabcom.flags", System.getProperty("fabcom.flags") + " -Xlog:gc:file=" + collections);
        site.start();
        mediator = site.owned(base -> signedIn(base, "MEDIATOR"));
        administrator = site.owned(base -> signedIn(base, "ADMINISTRATOR"));
        System.out.println(
                "| beside | answers of pages | broken | pages p50/p95/p99 ms | /health p50/p95/p99 ms | heap before/after collections | resident | attack |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        phase("warming up", List.of());
        phase("nothing", List.of());
        for (var it : planned) phase("", List.of(it));
        phase("all together", planned);
    }

    private void phase(String name, List<Planned> beside) throws IOException, InterruptedException {
        var address = URI.create(site.address());
        var attacks = new ArrayList<Attack>();
        int seen = Files.readAllLines(collections).size();
        try (var honest = new Visitors(address, mediator, visitors, pause)) {
            for (var it : beside) attacks.add(it.attack().on(address));
            for (var it : attacks) it.start();
            honest.start();
            double most = 0;
            for (long end = System.nanoTime() + each.toNanos(); System.nanoTime() < end; ) {
                TimeUnit.SECONDS.sleep(1);
                most = Math.max(most, Machine.pssMiB(List.of(site.pid())));
            }
            var pages = honest.pages();
            var health = honest.health();
            System.out.printf(
                    ROW,
                    name.isEmpty() ? attacks.getFirst().name() : name,
                    pages.answers(),
                    pages.broken() + health.broken(),
                    pages.millis(50),
                    pages.millis(95),
                    pages.millis(99),
                    health.millis(50),
                    health.millis(95),
                    health.millis(99),
                    heap(seen),
                    most,
                    String.join("; ", attacks.stream().map(Attack::told).toList()));
        } finally {
            for (var it : attacks) it.close();
        }
        TimeUnit.SECONDS.sleep(2);
    }

    /** The most that was in use when memory was collected, and the most that stayed. */
    private String heap(int seen) throws IOException {
        int before = 0;
        int after = 0;
        for (var line : Files.readAllLines(collections).stream().skip(seen).toList()) {
            var found = USED.matcher(line);
            if (!found.find()) continue;
            before = Math.max(before, Integer.parseInt(found.group(1)));
            after = Math.max(after, Integer.parseInt(found.group(2)));
        }
        return before + "/" + after;
    }

    private static String signedIn(Connection owner, String role) throws SQLException {
        var token = Ids.token();
        try (var insert = owner.prepareStatement("""
                insert into people.session (id, token_digest, person, device, created_at, last_used_at, expires_at)
                select gen_random_uuid(), ?, person, 'siege', now(), now(), now() + interval '1 day'
                from people.instance_role where role = ? order by granted_at limit 1
                """)) {
            insert.setString(1, Secrets.digest(token));
            insert.setString(2, role);
            insert.executeUpdate();
        }
        return token;
    }
}
