package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Voters who each cast their own vote through the form of its page, so many at once, evenly over some time or without a pause. */
final class VoteLoad {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI page;
    private final String cookies;
    private final String form;

    /** @param token of whoever fetches the form */
    private VoteLoad(String site, UUID ballot, String token) throws IOException, InterruptedException {
        this.page = URI.create(site + "/agora/votes/" + ballot);
        try (var client = HttpClient.newHttpClient()) {
            var shown = client.send(asked(page, token, "").build(), BodyHandlers.ofString());
            var found = CSRF.matcher(shown.body());
            if (!found.find()) throw new IOException("no form on " + page + ": " + shown.statusCode());
            this.form = "_csrf=" + found.group(1);
            this.cookies = shown.headers().allValues("Set-Cookie").stream()
                    .map(it -> "; " + it.split(";", 2)[0])
                    .reduce("", String::concat);
        }
    }

    /** One row: how it is kept and at which pace, seconds, votes taken, times, processors a vote, and votes that the base does not hold. */
    static String[] on(Site site, Agora agora, String what, int users) throws IOException, InterruptedException {
        var ballot = agora.running(what);
        var votes = new VoteLoad(site.address(), ballot, agora.voters().getFirst());
        double before = Machine.cpuSeconds(site.processes());
        long began = System.nanoTime();
        var cast = votes.cast(agora.voters(), users, Duration.ofSeconds(what.contains("minute") ? 60 : 0));
        var took = Duration.ofNanos(System.nanoTime() - began);
        double cpu = Machine.cpuSeconds(site.processes()) - before;
        long held = site.owned(base -> Agora.held(base, ballot));
        return new String[] {
            what,
            BenchReport.seconds(took),
            "" + cast.nanos().length,
            BenchReport.number(cast.percentile(50)),
            BenchReport.number(cast.percentile(95)),
            BenchReport.number(cpu * 1000 / cast.count()),
            "" + (cast.nanos().length - held)
        };
    }

    /** How long a page takes that closes a vote and counts its papers, how it answers, and how many it counted. */
    static String closing(Site site, Agora agora) throws IOException, InterruptedException {
        var votes = new VoteLoad(site.address(), agora.full(), agora.manager());
        site.owned(agora::due);
        long began = System.nanoTime();
        int status = votes.act("/cloture", agora.manager()).statusCode();
        var took = Duration.ofNanos(System.nanoTime() - began);
        return BenchReport.seconds(took) + " s, status " + status + ", counted " + site.owned(agora::counted);
    }

    /** How long it takes from the hour of a vote until everybody who has a voice there is told, and how many they are. */
    static String opening(Site site, Agora agora) throws IOException, InterruptedException {
        var votes = new VoteLoad(site.address(), agora.announced(), agora.manager());
        site.owned(agora::opens);
        long began = System.nanoTime();
        int status = votes.act("/ouverture", agora.manager()).statusCode();
        var opened = Duration.ofNanos(System.nanoTime() - began);
        while (site.owned(agora::told) == 0
                && System.nanoTime() - began < Duration.ofMinutes(1).toNanos()) TimeUnit.MILLISECONDS.sleep(5);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return BenchReport.seconds(opened) + " s, status " + status + "; told after " + BenchReport.seconds(took)
                + " s: " + site.owned(agora::told);
    }

    /** Times of votes that were taken. @param over nothing: each user votes as soon as the last vote was answered */
    private Load cast(List<String> voters, int users, Duration over) {
        var times = new ConcurrentLinkedQueue<Long>();
        var refused = new AtomicInteger();
        var next = new AtomicInteger();
        long began = System.nanoTime();
        try (var people = Executors.newFixedThreadPool(users)) {
            for (int user = 0; user < users; user++)
                people.submit(() -> {
                    try (var client = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                        for (int i = next.getAndIncrement(); i < voters.size(); i = next.getAndIncrement()) {
                            until(began + over.toNanos() * i / voters.size());
                            long asked = System.nanoTime();
                            var answer = client.send(vote(i, voters.get(i)), BodyHandlers.ofByteArray());
                            if (taken(answer)) times.add(System.nanoTime() - asked);
                            else refused.set(answer.statusCode());
                        }
                    }
                    return true;
                });
        }
        return new Load(times.stream().mapToLong(Long::longValue).sorted().toArray(), refused.get());
    }

    private HttpResponse<byte[]> act(String what, String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(posted(URI.create(page + what), token, form).build(), BodyHandlers.ofByteArray());
        }
    }

    private static boolean taken(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 303 || answer.statusCode() == 200;
    }

    private HttpRequest vote(int place, String token) {
        var marks = new StringBuilder(form);
        for (int option = 0; option < 3; option++)
            marks.append("&voix-%d-%d=%d".formatted(place, option, (place >> 2 * option) % 5));
        return posted(page, token, marks.toString()).build();
    }

    private HttpRequest.Builder posted(URI where, String token, String fields) {
        return asked(where, token, cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private static HttpRequest.Builder asked(URI where, String token, String cookies) {
        return HttpRequest.newBuilder(where)
                .timeout(Duration.ofMinutes(1))
                .header("Accept-Language", "fr")
                .header("Cookie", "fc-session=" + token + cookies);
    }

    private static void until(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) TimeUnit.NANOSECONDS.sleep(left);
    }
}
