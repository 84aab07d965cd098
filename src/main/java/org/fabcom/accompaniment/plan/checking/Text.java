package org.fabcom.accompaniment.plan.checking;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Bytes of files as text: UTF-16 where a mark says so, UTF-8 where they are, else as Windows writes French. */
final class Text {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Stands where bytes are no letter; a text may hold it itself. */
    private static final char REPLACED = '\uFFFD';

    private Text() {}

    static String of(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff ^ bytes[1] & 0xff) == 1 && (bytes[0] & 0xfe) == 0xfe)
            return new String(bytes, StandardCharsets.UTF_16);
        // straight away: a decoder would hold a large file three times
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes))
            text = new String(bytes, WINDOWS);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A workbook, an archive or a picture holds what no text does. */
    static boolean none(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** Of all files together, in their order. */
    static String sha256(List<byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
