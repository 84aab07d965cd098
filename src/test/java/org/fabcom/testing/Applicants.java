package org.fabcom.testing;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Several people at once who ask for an account, again and again, whatever happens to the site meanwhile. */
public final class Applicants implements AutoCloseable {

    private final String address;
    private final int many;
    private final ConcurrentLinkedQueue<String> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    public Applicants(String address, int many) {
        this.address = address;
        this.many = many;
        for (int i = 0; i < many; i++) people.submit(this::ask);
    }

    /** The addresses that were answered with a page saying yes: these must be found afterwards. */
    public List<String> answered() {
        return List.copyOf(answered);
    }

    /** Until something new was written: the site works, and what comes next falls in the middle of writing. */
    public void awaitMoreAnswers() throws InterruptedException {
        int before = answered.size();
        for (int i = 0; answered.size() < before + 2 * many; i++) {
            if (i == 600) throw new AssertionError("writes do not go on");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** They stop asking. */
    @Override
    public void close() {
        enough.set(true);
        people.close();
    }

    private void ask() {
        while (!enough.get()) {
            int number = asked.incrementAndGet();
            var email = "personne" + number + "@exemple.fr";
            try {
                var answer = WebVisitor.at(address)
                        .with(
                                "X-Forwarded-For",
                                "9." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255))
                        .post(
                                "/inscription",
                                "nom",
                                "Personne",
                                "courriel",
                                email,
                                "password",
                                "corail-vélo-" + number + "-tuba");
                if (answer.status() == 200) answered.add(email);
            } catch (RuntimeException | AssertionError killed) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
