package org.fabcom.kernel.bounds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

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
