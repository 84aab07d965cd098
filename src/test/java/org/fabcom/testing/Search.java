package org.fabcom.testing;

import static org.assertj.core.api.Assertions.fail;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The searches of a test class (its methods with {@code @FuzzTest} and one array of bytes) for a bounded time, without Jazzer: the
 * seeds as they are, then the same ones mangled, in an order that is always the same. Half a second each in the gate, a minute with
 * {@code -Dlong}. Whatever a method throws is a find, and so is an answer that takes five seconds.
 */
public final class Search {

    private static final Duration EACH = LongRun.ASKED ? Duration.ofMinutes(1) : Duration.ofSeconds(3);

    /** The same inputs at each run, however quick the machine: what is new is found by a long run, not by whoever changes a word. */
    private static final int TRIES = LongRun.ASKED ? Integer.MAX_VALUE : 400;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST = 20_000;
    private static final String[] WORDS = {
        "\0",
        "\ud83c",
        "\r\n",
        "\"",
        "'",
        "%",
        "-1",
        "99999999999999999999",
        "1e999",
        "NaN",
        "--",
        "(((((",
        "[[[[[",
        "{{{{{",
        "&a",
        "*a",
        "<<",
        "\u202e",
        "é",
        "🌻",
        "PK\3\4",
        "29/02/2026",
        "24:60",
        "PH",
        "T",
        "+",
        "/",
        "\\",
        ";;;;",
        ",,,,",
        "\t"
    };

    private Search() {}

    /** Runs them all, each from these seeds. */
    public static void all(Object test, byte[]... seeds) {
        for (var method : test.getClass().getDeclaredMethods()) {
            if (!method.isAnnotationPresent(FuzzTest.class)) continue;
            method.setAccessible(true);
            search(method.getName(), List.of(seeds), bytes -> {
                try {
                    method.invoke(test, (Object) bytes);
                } catch (InvocationTargetException broken) {
                    throw broken.getCause();
                }
            });
        }
    }

    public static byte[] text(String seed) {
        return seed.getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Reader {
        void read(byte[] bytes) throws Throwable;
    }

    private static void search(String name, List<byte[]> seeds, Reader reader) {
        var random = new Random(name.hashCode());
        var pool = new ArrayList<>(seeds);
        pool.add(new byte[0]);
        seeds.forEach(it -> read(name, it, reader));
        long end = System.nanoTime() + EACH.toNanos();
        for (int n = 0; n < TRIES && System.nanoTime() < end; n++) {
            var next = mangled(pool.get(random.nextInt(pool.size())), pool, random);
            read(name, next, reader);
            if (n % 50 == 0 && pool.size() < 200) pool.add(next);
        }
    }

    private static void read(String name, byte[] bytes, Reader reader) {
        long start = System.nanoTime();
        try {
            reader.read(bytes);
        } catch (Throwable found) {
            fail(name + " breaks on " + HexFormat.of().formatHex(bytes), found);
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(PATIENCE) > 0)
            fail(name + " takes " + took + " on " + HexFormat.of().formatHex(bytes));
    }

    private static byte[] mangled(byte[] seed, List<byte[]> pool, Random random) {
        var bytes = seed;
        for (int i = random.nextInt(4); i >= 0; i--) bytes = once(bytes, pool, random);
        return bytes.length > MOST ? Arrays.copyOf(bytes, MOST) : bytes;
    }

    private static byte[] once(byte[] bytes, List<byte[]> pool, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(16));
        return switch (random.nextInt(6)) {
            case 0 -> put(bytes, at, to, new byte[0]);
            case 1 -> put(bytes, at, at, word(random));
            case 2 -> put(bytes, at, to, word(random));
            case 3 -> put(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 4 -> put(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, to), random.nextInt(200)));
            default -> put(bytes, at, bytes.length, pool.get(random.nextInt(pool.size())));
        };
    }

    private static byte[] word(Random random) {
        var word = WORDS[random.nextInt(WORDS.length)];
        return word.startsWith("\ud83c") && word.length() == 1
                ? new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBC}
                : text(word);
    }

    private static byte[] repeated(byte[] piece, int times) {
        var all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        return all;
    }

    private static byte[] put(byte[] bytes, int from, int to, byte[] between) {
        var all = Arrays.copyOf(bytes, from + between.length + bytes.length - to);
        System.arraycopy(between, 0, all, from, between.length);
        System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
        return all;
    }
}
