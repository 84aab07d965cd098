package org.fabcom.imports.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as text (statement C7): by its byte order mark, else UTF-8, else a guess that is said. {@code guess} is
 * null where there was nothing to guess.
 */
public record Letters(String text, @Nullable String guess) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public static Letters of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return new Letters(text(bytes, 3, StandardCharsets.UTF_8), null);
        if (starts(bytes, 0xFF, 0xFE)) return new Letters(text(bytes, 2, StandardCharsets.UTF_16LE), null);
        if (starts(bytes, 0xFE, 0xFF)) return new Letters(text(bytes, 2, StandardCharsets.UTF_16BE), null);
        int odd = zeros(bytes, 1);
        int even = zeros(bytes, 0);
        if (odd > bytes.length / 8 && even == 0)
            return new Letters(text(bytes, 0, StandardCharsets.UTF_16LE), "UTF-16");
        if (even > bytes.length / 8 && odd == 0)
            return new Letters(text(bytes, 0, StandardCharsets.UTF_16BE), "UTF-16");
        try {
            var strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new Letters(strict.decode(ByteBuffer.wrap(bytes)).toString(), null);
        } catch (CharacterCodingException notUtf8) {
            return new Letters(text(bytes, 0, WINDOWS), "Windows-1252");
        }
    }

    private static String text(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** How many zero bytes stand at even (0) or odd (1) places of the beginning: text in UTF-16 is half of them. */
    private static int zeros(byte[] bytes, int parity) {
        int count = 0;
        for (int i = parity; i < bytes.length; i += 2) if (bytes[i] == 0) count++;
        return count;
    }
}
