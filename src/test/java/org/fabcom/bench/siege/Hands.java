package org.fabcom.bench.siege;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Some hands that ask, each waiting for its answer and then a while; the n-th asks for what it is told. */
class Hands implements Attack {

    private final String name;
    private final int many;
    private final Duration pause;
    private final Function<Integer, HttpRequest> asked;
    private final Figures figures = new Figures();
    private final List<Thread> threads = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Hands(String name, int many, Duration pause, Function<Integer, HttpRequest> asked) {
        this.name = name;
        this.many = many;
        this.pause = pause;
        this.asked = asked;
    }

    @Override
    public String name() {
        return many + " " + name;
    }

    @Override
    public void start() {
        for (int i = 0; i < many; i++) {
            int which = i;
            threads.add(Thread.ofVirtual().start(() -> work(which)));
        }
    }

    private void work(int which) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis() * which / many); // not all at the same instant
            for (int turn = which; ; turn += many) {
                ask(asked.apply(turn));
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException over) {
            // closed
        }
    }

    private void ask(HttpRequest request) throws InterruptedException {
        long began = System.nanoTime();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            figures.answered(status, System.nanoTime() - began);
        } catch (IOException broken) {
            if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
            figures.said(broken.getClass().getSimpleName());
        }
    }

    Figures figures() {
        return figures;
    }

    @Override
    public String told() {
        return figures.answers();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        client.shutdownNow();
    }
}
