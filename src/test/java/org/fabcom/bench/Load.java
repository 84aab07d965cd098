package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Some users who ask for one page again and again, each waiting for its answer before the next. */
record Load(long[] nanos, int status) {

    static Load on(Supplier<HttpRequest> request, int users, Duration duration) {
        var times = new ConcurrentLinkedQueue<Long>();
        var status = new AtomicInteger();
        long end = System.nanoTime() + duration.toNanos();
        try (var people = Executors.newFixedThreadPool(users)) {
            for (int i = 0; i < users; i++) people.submit(() -> ask(request, end, times, status));
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(sorted, status.get());
    }

    private static int ask(
            Supplier<HttpRequest> request, long end, ConcurrentLinkedQueue<Long> times, AtomicInteger status)
            throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
                var asked = request.get();
                long began = System.nanoTime();
                status.set(client.send(asked, BodyHandlers.ofByteArray()).statusCode());
                times.add(System.nanoTime() - began);
            }
        }
        return 0;
    }

    int count() {
        return Math.max(1, nanos.length);
    }

    double percentile(int percent) {
        if (nanos.length == 0) return Double.NaN;
        return Arrays.stream(nanos)
                        .skip((long) nanos.length * percent / 100)
                        .findFirst()
                        .orElse(0)
                / 1e6;
    }
}
