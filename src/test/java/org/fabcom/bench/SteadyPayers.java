package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Some people who pay without a pause, each payment asked again with its key until it is answered. */
final class SteadyPayers implements AutoCloseable {

    /** A payment that was confirmed, when it was first asked and when it was answered. */
    record Paid(String transfer, long asked, long answered) {}

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ConcurrentLinkedQueue<Paid> paid = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final ExecutorService people;
    private volatile boolean over;

    SteadyPayers(Supplier<HttpRequest> payments, int many) {
        people = Executors.newFixedThreadPool(many);
        for (int i = 0; i < many; i++)
            people.submit(() -> {
                while (!over) pay(payments.get());
                return null;
            });
    }

    private void pay(HttpRequest payment) throws InterruptedException {
        var request = HttpRequest.newBuilder(payment, (name, value) -> true)
                .timeout(PATIENCE)
                .build();
        long asked = System.nanoTime();
        while (true) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                var transfer = ID.matcher(answer.body());
                if (answer.statusCode() / 100 == 2 && transfer.find()) {
                    paid.add(new Paid(transfer.group(1), asked, System.nanoTime()));
                    return;
                }
                if (answer.statusCode() / 100 == 4) {
                    refused.add(answer.statusCode() + " " + answer.body());
                    return;
                }
            } catch (IOException notNow) {
                // asked again
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    List<Paid> paid() {
        return List.copyOf(paid);
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    /** The longest time without any answer, of those that began after this moment and before now. */
    Duration silence(long since) {
        long longest = 0;
        long before = since;
        var later = paid.stream()
                .mapToLong(Paid::answered)
                .filter(it -> it >= since)
                .sorted()
                .toArray();
        for (long it : later) {
            longest = Math.max(longest, it - before);
            before = it;
        }
        return Duration.ofNanos(Math.max(longest, System.nanoTime() - before));
    }

    Duration longestWait(long since) {
        return Duration.ofNanos(paid.stream()
                .filter(it -> it.answered() >= since)
                .mapToLong(it -> it.answered() - it.asked())
                .max()
                .orElse(0));
    }

    @Override
    public void close() {
        over = true;
        people.close();
        client.close();
    }
}
