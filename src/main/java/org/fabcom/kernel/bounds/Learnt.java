package org.fabcom.kernel.bounds;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the last files, by the digest of their bytes: the next request, another person with the same file, or the
 * same file within an archive need not go through it again. Found out anew where it is absent (another node, after a start). An
 * hour after its first request a file is forgotten: what stands above its rows may be somebody's name. Thread-safe.
 */
public final class Learnt<V> {

    private static final int FILES = 32;

    /** Letters or the like of one file: with {@link #FILES} of them three megabytes at most. */
    private static final int MOST = 50_000;

    private static final int HOURS = 1;

    private final Executor later;

    private final Map<String, Known<V>> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<V>> eldest) {
            return size() > FILES;
        }
    };

    public Learnt() {
        this(CompletableFuture.delayedExecutor(HOURS, TimeUnit.HOURS));
    }

    /** {@code later}: by which a file is forgotten. */
    Learnt(Executor later) {
        this.later = later;
    }

    private static final class Known<V> {
        private final Map<String, V> aspects = new HashMap<>();
        private int weight;
    }

    /** {@code aspect}: where there are several things to know of one file. */
    public @Nullable V of(Content content, String aspect) throws IOException {
        var digest = content.digest();
        synchronized (last) {
            var known = last.get(digest);
            return known == null ? null : known.aspects.get(aspect);
        }
    }

    /** {@code weight}: about how many letters it holds; what is too heavy, alone or with the rest of its file, is not kept. */
    public void keep(Content content, String aspect, V found, int weight) throws IOException {
        var digest = content.digest();
        synchronized (last) {
            var known = last.get(digest);
            if ((known == null ? 0 : known.weight) + weight > MOST) return;
            if (known == null) {
                last.put(digest, known = new Known<>());
                later.execute(() -> forget(digest));
            }
            known.weight += weight;
            known.aspects.put(aspect, found);
        }
    }

    private void forget(String digest) {
        synchronized (last) {
            last.remove(digest);
        }
    }
}
