package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * {@code ./fabcom bench --soak [--commands N] [--kills N] [--seed N]}: 32 clients send random commands to the API (payments, payment requests
 * accepted, refused and withdrawn, some sent twice) while FabCom, its PostgreSQL or both are killed without warning. What got no
 * answer is sent again with its key. At the end each answered payment must be there once, and {@code check} must find nothing.
 */
final class Soak {

    private static final int CLIENTS = 32;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern PARTY = Pattern.compile("\"party\":\"([0-9a-f-]{36})\"");
    private static final Pattern NAME = Pattern.compile("(?m)^- \\{name: *([^,}]+)");

    /** Somebody with a key. */
    private record Member(String party, String token) {}

    private final Site site;
    private final int commands;
    private final int kills;
    private final long seed;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicLong doubled = new AtomicLong();
    private String currency = "";

    Soak(Site site, int commands, int kills, long seed) {
        this.site = site;
        this.commands = commands;
        this.kills = kills;
        this.seed = seed;
    }

    String run(Path home) throws IOException, InterruptedException {
        site.start();
        settle(home);
        long began = System.nanoTime();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CLIENTS; i++) {
            var random = new Random(seed + i);
            work.add(() -> client(random));
        }
        work.add(this::killer);
        together(work);
        double seconds = (System.nanoTime() - began) / 1e9;
        int commanded = sent.get();
        int lost = lost();
        site.stop();
        var check = site.output("check");
        return "| soak: commands %d, seed %d, kills %d | %.0f s, %.0f/s | payments answered %d, repeats %d, refused %d, lost %d, doubled %d, check: %s |"
                .formatted(
                        commanded,
                        seed,
                        kills,
                        seconds,
                        commanded / seconds,
                        answered.size(),
                        again.get(),
                        refused.get(),
                        lost,
                        doubled.get(),
                        check.contains("!!") ? check : "nothing differs");
    }

    /** A key for each of eight people of the team, made by the command as anyone would. */
    private void settle(Path home) throws IOException, InterruptedException {
        var team = Files.readString(home.resolve("src/main/resources/demo/team.yml"));
        var names = NAME.matcher(team)
                .results()
                .map(it -> it.group(1).strip())
                .limit(8)
                .toList();
        for (var name : names) {
            var email = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .toLowerCase(java.util.Locale.ROOT)
                            .replaceAll("[^a-z]+", ".")
                    + "@trois-rivieres.example";
            var said = site.output("token", "create", "soak", "--scopes", "wallet:read,wallet:pay", "--person", email);
            var token = Pattern.compile("fc_[0-9a-f]{64}").matcher(said);
            if (!token.find()) throw new IOException(said);
            var answer = ask("GET", "/api/v1/accounts", token.group(), "", "");
            members.add(new Member(first(PARTY, answer.body()), token.group()));
        }
        var all = ask("GET", "/api/v1/currencies", members.getFirst().token(), "", "")
                .body();
        for (var it : all.split("\\},\\{")) if (it.contains("\"kind\":\"hours\"")) currency = first(ID, it);
        System.out.println("soak: seed " + seed + ", " + members.size() + " members, currency " + currency);
    }

    private Void client(Random random) throws InterruptedException {
        for (int n = 0; n < commands / CLIENTS; n++) {
            var from = members.get(random.nextInt(members.size()));
            var to = members.get(random.nextInt(members.size()));
            var body =
                    "{\"payer\":\"%s\",\"payee\":\"%s\",\"amounts\":[{\"currency\":\"%s\",\"amount\":\"%s\"}],\"subject\":\"soak\"}"
                            .formatted(
                                    from.party(),
                                    to.party(),
                                    currency,
                                    List.of("0.25", "0.5", "1", "2.75").get(random.nextInt(4)));
            if (random.nextInt(5) > 0) pay(from, body, Long.toHexString(random.nextLong()), random.nextInt(10) == 0);
            else request(from, to, body, Long.toHexString(random.nextLong()), random.nextInt(3));
        }
        return null;
    }

    private void pay(Member from, String body, String key, boolean twice) throws InterruptedException {
        var answer = insist("POST", "/api/v1/transfers", from.token(), key, body);
        if (answer.statusCode() / 100 != 2) {
            refused.incrementAndGet();
            return;
        }
        var id = first(ID, answer.body());
        answered.put(key, from.token() + " " + id);
        if (!twice) return;
        var repeat = insist("POST", "/api/v1/transfers", from.token(), key, body);
        again.incrementAndGet();
        if (repeat.statusCode() != 200 || !first(ID, repeat.body()).equals(id)) doubled.incrementAndGet();
    }

    private void request(Member payer, Member payee, String body, String key, int what) throws InterruptedException {
        var asked = insist("POST", "/api/v1/payment-requests", payee.token(), key, body);
        if (asked.statusCode() / 100 != 2) {
            refused.incrementAndGet();
            return;
        }
        var by = what == 2 ? payee : payer;
        var answer = List.of("accept", "refuse", "withdraw").get(what);
        insist("POST", "/api/v1/payment-requests/" + first(ID, asked.body()) + "/" + answer, by.token(), key, "");
    }

    /** Until there is an answer: the key makes that harmless. */
    private HttpResponse<String> insist(String method, String path, String token, String key, String body)
            throws InterruptedException {
        sent.incrementAndGet();
        while (true) {
            try {
                var answer = ask(method, path, token, key, body);
                if (answer.statusCode() < 500) return answer;
            } catch (IOException dead) {
                // killed meanwhile: again
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Void killer() throws InterruptedException, IOException {
        for (int kill = 0; kill < kills; kill++) {
            int until = (int) ((long) commands * (kill + 1) / (kills + 1));
            while (sent.get() < until) TimeUnit.MILLISECONDS.sleep(20);
            boolean database = kill % 3 != 0;
            boolean program = kill % 3 != 1;
            if (database) kill(site.databasePid());
            if (program) {
                kill(site.pid());
                site.start();
            }
            System.out.println("soak: kill " + (kill + 1) + " of "
                    + (program && database ? "both" : program ? "FabCom" : "PostgreSQL") + " after " + sent.get()
                    + " commands");
        }
        return null;
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -KILL " + pid).start().waitFor();
    }

    /** Each answered payment is asked for by its id, by as many hands as paid; two keys never gave the same. */
    private int lost() throws IOException, InterruptedException {
        doubled.addAndGet(answered.size() - Set.copyOf(answered.values()).size());
        var lost = new AtomicInteger();
        var asked = new AtomicInteger();
        together(answered.values().stream()
                .map(it -> (Callable<Void>) () -> {
                    var parts = it.split(" ");
                    var found = insist("GET", "/api/v1/transfers/" + parts[1], parts[0], "", "");
                    if (found.statusCode() != 200 || !first(ID, found.body()).equals(parts[1])) lost.incrementAndGet();
                    if (asked.incrementAndGet() % 50_000 == 0) System.out.println("soak: " + asked + " payments found");
                    return null;
                })
                .toList());
        return lost.get();
    }

    private static void together(List<Callable<Void>> work) throws IOException, InterruptedException {
        try (var people = Executors.newFixedThreadPool(CLIENTS + 1)) {
            for (var it : people.invokeAll(work)) it.get();
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private HttpResponse<String> ask(String method, String path, String token, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site.address() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) request.header("Idempotency-Key", key);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
