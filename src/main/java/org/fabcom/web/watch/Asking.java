package org.fabcom.web.watch;

import module java.base;

/** Asks rooms without waiting long behind others for a connection: whoever watches must be answered when all are taken. */
final class Asking {

    private Asking() {}

    /** Empty if the answer takes longer. */
    static <T> Optional<T> within(Duration longest, Supplier<T> question) {
        try {
            return Optional.of(CompletableFuture.supplyAsync(
                            question, task -> Thread.ofVirtual().name("watch").start(task))
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException silent) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
