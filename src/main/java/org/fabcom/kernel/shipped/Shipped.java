package org.fabcom.kernel.shipped;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Files that travel with the program, by their path in it; texts are in UTF-8. Without one of them the program is broken. */
public final class Shipped {

    private Shipped() {}

    public static byte[] bytes(String path) {
        try (var file = Objects.requireNonNull(Shipped.class.getResourceAsStream("/" + path), path)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** Without those that begin with #. */
    public static Stream<String> lines(String path) {
        return text(path).lines().filter(it -> !it.startsWith("#"));
    }

    public static Properties properties(String path) {
        var all = new Properties();
        try {
            all.load(new StringReader(text(path)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }
}
