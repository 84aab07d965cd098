package org.fabcom.kernel.bounds;

import module java.base;
import org.fabcom.kernel.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** Bytes that can be read again and again, wherever they lie. */
public interface Content {

    long size();

    InputStream open() throws IOException;

    static Content of(byte[] bytes) {
        return of(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** {@code size}: as whoever opens it says. */
    static Content of(long size, Opening opening) {
        return new Content() {
            private @Nullable String digest;

            @Override
            public synchronized String digest() throws IOException {
                if (digest == null) digest = Content.super.digest();
                return digest;
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                return opening.open();
            }
        };
    }

    /** By which the same bytes are known again, wherever they lie: SHA-256. */
    default String digest() throws IOException {
        var sum = Sha256.begun();
        var buffer = new byte[65_536];
        try (var stream = open()) {
            for (int n; (n = stream.read(buffer)) >= 0; ) sum.update(buffer, 0, n);
        }
        return Sha256.hex(sum);
    }

    /** Opens them once more. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** At most so many bytes from there on. */
    default byte[] read(long from, int most) throws IOException {
        try (var stream = open()) {
            stream.skipNBytes(from);
            return stream.readNBytes(most);
        }
    }
}
