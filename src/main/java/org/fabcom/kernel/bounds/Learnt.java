package org.fabcom.kernel.bounds;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the last files, by the digest of their bytes: the next request, another person with the same file, or the
 * same file within an archive need not go through it again. Found out anew where it is absent (another node, after a start).
 * Thread-safe.
 */
public final class Learnt<V> {

    private static final int FILES = 32;

    /** Letters or the like of one file: with {@link #FILES} of them three megabytes at most. */
    private static final int MOST = 50_000;

    private final Map<String, V> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > FILES;
        }
    };

    /** {@code aspect}: where there are several things to know of one file. */
    public @Nullable V of(Content content, String aspect) throws IOException {
        var digest = content.digest();
        synchronized (last) {
            return last.get(digest + aspect);
        }
    }

    /** {@code weight}: about how many letters it holds; what is too heavy is not kept. */
    public void keep(Content content, String aspect, V found, int weight) throws IOException {
        if (weight > MOST) return;
        var digest = content.digest();
        synchronized (last) {
            last.put(digest + aspect, found);
        }
    }
}
