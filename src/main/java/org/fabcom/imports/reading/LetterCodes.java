package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.kernel.bounds.Content;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as text (statement C7): by its byte order mark, else UTF-8, else a guess that is said. {@code guess} is
 * null where there was nothing to guess.
 */
public record LetterCodes(String text, @Nullable String guess) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 65_536;

    /** How programs of before wrote French: Windows, the Macintosh, DOS. The first wins where none is better. */
    private static final List<Charset> FORMER =
            List.of(WINDOWS, Charset.forName("x-MacRoman"), Charset.forName("IBM850"));

    private static final String ACCENTS = "éèêëàâçîïôûùœÉÈÊÀÇ’";

    /** Of contents that are at hand: each is looked at once, and read several times. */
    private static final Map<Content, Found> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    /** How the bytes after the mark are to be read. */
    private record Found(
            Charset charset, int mark, @Nullable String guess) {}

    public static LetterCodes of(byte[] bytes) {
        return of(bytes, true);
    }

    /** The beginning of a file, by which it is recognised. */
    public static LetterCodes head(ImportSource.Entry file) {
        return of(file.head(), file.content().size() <= file.head().length);
    }

    private static LetterCodes of(byte[] bytes, boolean whole) {
        try {
            var found = found(new ByteArrayInputStream(bytes), whole, Math.min(bytes.length, BUFFER));
            return new LetterCodes(
                    new String(bytes, found.mark, bytes.length - found.mark, found.charset), found.guess);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A text that is read letter by letter, however long. */
    public record Flowing(Reader reader, @Nullable String guess) {}

    /** Goes through it once to learn how it is written. */
    public static Flowing flowing(Content content) throws IOException {
        var found = FOUND.get(content);
        if (found == null) {
            try (var bytes = content.open()) {
                found = found(bytes, true, BUFFER);
            }
            FOUND.put(content, found);
        }
        var bytes = content.open();
        bytes.skipNBytes(found.mark);
        return new Flowing(new InputStreamReader(bytes, found.charset), found.guess);
    }

    /** {@code whole}: else the last letter may be cut; {@code piece}: so many bytes are looked at in one go. */
    private static Found found(InputStream bytes, boolean whole, int piece) throws IOException {
        var buffer = new byte[piece];
        int n = bytes.readNBytes(buffer, 0, piece);
        if (starts(buffer, n, 0xEF, 0xBB, 0xBF)) return new Found(StandardCharsets.UTF_8, 3, null);
        if (starts(buffer, n, 0xFF, 0xFE)) return new Found(StandardCharsets.UTF_16LE, 2, null);
        if (starts(buffer, n, 0xFE, 0xFF)) return new Found(StandardCharsets.UTF_16BE, 2, null);
        var utf8 = new Strict(piece);
        long size = 0;
        long even = 0;
        long odd = 0;
        var high = new long[256];
        for (; n > 0; n = bytes.readNBytes(buffer, 0, piece)) {
            for (int i = 0; i < n; i++)
                if (buffer[i] < 0) high[buffer[i] & 0xFF]++;
                else if (buffer[i] == 0) {
                    if ((size + i) % 2 == 0) even++;
                    else odd++;
                }
            size += n;
            utf8.take(buffer, n);
        }
        // text in UTF-16 is half zero bytes, all at the same places
        if (odd > size / 8 && even == 0) return new Found(StandardCharsets.UTF_16LE, 0, "UTF-16");
        if (even > size / 8 && odd == 0) return new Found(StandardCharsets.UTF_16BE, 0, "UTF-16");
        return utf8.right(whole) ? new Found(StandardCharsets.UTF_8, 0, null) : former(high);
    }

    /** Of the letters beyond ASCII the most are those that French has. */
    private static Found former(long[] high) {
        var best = WINDOWS;
        for (var it : FORMER) if (accents(high, it) > accents(high, best)) best = it;
        return new Found(best, 0, best == WINDOWS ? "Windows-1252" : best == FORMER.get(1) ? "MacRoman" : "DOS (850)");
    }

    private static long accents(long[] high, Charset charset) {
        long count = 0;
        for (int i = 128; i < 256; i++)
            if (high[i] > 0 && ACCENTS.contains(new String(new byte[] {(byte) i}, charset))) count += high[i];
        return count;
    }

    private static boolean starts(byte[] bytes, int length, int... mark) {
        if (length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** Whether bytes are UTF-8, told piece by piece. */
    private static final class Strict {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final ByteBuffer left;
        private final CharBuffer letters;
        private boolean right = true;

        Strict(int piece) {
            left = ByteBuffer.allocate(piece + 8);
            letters = CharBuffer.allocate(piece + 8);
        }

        void take(byte[] bytes, int length) {
            if (!right) return;
            left.put(bytes, 0, length).flip();
            right = !decoder.decode(left, letters.clear(), false).isError();
            left.compact();
        }

        boolean right(boolean whole) {
            return right && (!whole || left.position() == 0);
        }
    }
}
