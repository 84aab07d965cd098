package org.fabcom.files;

import module java.base;
import org.springframework.core.io.InputStreamSource;

/**
 * What a file is, by its first bytes; its name only tells apart what is written alike (a table from plain text). What is not
 * listed here is not taken: no program, no page that would run something.
 */
final class FileType {

    private static final int HEAD = 4096;
    private static final int ARCHIVE_HEAD = 262_144;
    private static final String TEXT = "text/plain";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, String> TEXTS = Map.of(
            "csv",
            "text/csv",
            "ics",
            "text/calendar",
            "vcf",
            "text/vcard",
            "md",
            "text/markdown",
            "json",
            "application/json");

    /** Names of entries, as they follow the thirty bytes of a local header (APPNOTE 4.3.7). */
    private static final Pattern OPEN_DOCUMENT =
            Pattern.compile("(?s)PK\\x03\\x04.{26}mimetype(application/vnd\\.oasis\\.opendocument\\.[a-z]+)");

    private static final Pattern OFFICE_PART = Pattern.compile("(?s)PK\\x03\\x04.{26}(word|xl|ppt)/");

    private FileType() {}

    static Optional<String> of(String name, InputStreamSource content) throws IOException {
        byte[] head;
        try (var stream = content.getInputStream()) {
            head = stream.readNBytes(HEAD);
        }
        if (starts(head, 0xff, 0xd8, 0xff)) return Optional.of("image/jpeg");
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) return Optional.of("image/png");
        if (starts(head, 'G', 'I', 'F', '8')) return Optional.of("image/gif");
        if (starts(head, '%', 'P', 'D', 'F', '-')) return Optional.of("application/pdf");
        if (starts(head, 'P', 'K', 3, 4)) return archive(content);
        if (webp(head)) return Optional.of("image/webp");
        if (otherPicture(head)) return Optional.of("image/other");
        return text(head) ? Optional.of(TEXTS.getOrDefault(ending(name), TEXT)) : Optional.empty();
    }

    private static String start(byte[] head) {
        return new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean webp(byte[] head) {
        return start(head).startsWith("RIFF") && start(head).startsWith("WEBP", 8);
    }

    /** HEIC, AVIF and TIFF: pictures that no kept library in Java reads. */
    private static boolean otherPicture(byte[] head) {
        var start = start(head);
        return start.startsWith("ftyp", 4) && start.substring(8).matches("(?s)(heic|heix|hevc|mif1|msf1|avif|avis).*")
                || starts(head, 'I', 'I', 42, 0)
                || starts(head, 'M', 'M', 0, 42);
    }

    /**
     * A document of an office suite, by the names that stand in front of its parts; any other archive as it is. Nothing is
     * unpacked: an archive may hold a thousand times its size. OpenDocument names its type first (ODF 1.2 part 3, §3.3).
     */
    private static Optional<String> archive(InputStreamSource content) throws IOException {
        String start;
        try (var stream = content.getInputStream()) {
            start = new String(stream.readNBytes(ARCHIVE_HEAD), StandardCharsets.ISO_8859_1);
        }
        var open = OPEN_DOCUMENT.matcher(start);
        if (open.lookingAt()) return Optional.of(open.group(1));
        var office = OFFICE_PART.matcher(start);
        if (!office.find()) return Optional.of("application/zip");
        return Optional.of(OFFICE
                + switch (office.group(1)) {
                    case "word" -> "wordprocessingml.document";
                    case "xl" -> "spreadsheetml.sheet";
                    default -> "presentationml.presentation";
                });
    }

    /** UTF-8 or Latin letters without control characters, and no page of a browser. */
    private static boolean text(byte[] head) {
        for (byte it : head) if (it >= 0 && it < 32 && it != '\n' && it != '\r' && it != '\t') return false;
        var start = decoded(head).stripLeading().toLowerCase(Locale.ROOT);
        return !start.startsWith("<") && !start.startsWith("#!");
    }

    private static String decoded(byte[] head) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(head))
                    .toString();
        } catch (CharacterCodingException latin) {
            return new String(head, StandardCharsets.ISO_8859_1);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        var wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) wanted[i] = (byte) bytes[i];
        return Arrays.equals(wanted, Arrays.copyOf(head, bytes.length));
    }
}
