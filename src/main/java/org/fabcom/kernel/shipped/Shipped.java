package org.fabcom.kernel.shipped;

import module java.base;

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
