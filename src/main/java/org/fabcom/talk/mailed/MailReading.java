package org.fabcom.talk.mailed;

import module java.base;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import org.fabcom.kernel.Secrets;
import org.fabcom.talk.Message;
import org.fabcom.talk.mailed.Arrived.Piece;
import org.jspecify.annotations.Nullable;

/** Reads one mail, whatever state it is in. Not thread-safe. */
final class MailReading {

    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 1_000_000;

    /** One more than a message takes: the others are told of. */
    private static final int MOST_FILES = Message.MOST_FILES + 20;

    private static final List<String> FOR =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "X-Envelope-To", "Envelope-To");

    private record Held(Piece piece, String contentId) {}

    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<Held> files = new ArrayList<>();
    private int parts;

    private MailReading() {}

    /** Throws MessagingException for what is no mail. */
    static Arrived read(byte[] raw) throws MessagingException, IOException {
        var mail = new MimeMessage(Session.getInstance(new Properties()), new SharedByteArrayInputStream(raw));
        var head = bare(mail, raw, Boundaries.count(raw) > MOST_PARTS);
        if (head.automatic() || head.tooMuch()) return head;
        var reading = new MailReading();
        boolean whole = reading.walk(mail, 0);
        return whole ? reading.all(head) : bare(mail, raw, true);
    }

    private Arrived all(Arrived head) {
        var written = String.join("\n", plain);
        var markup = String.join("\n", html);
        var words = written.isBlank() ? HtmlWords.of(markup) : written;
        var kept = files.stream()
                .filter(it -> it.contentId().isEmpty() || !markup.contains("cid:" + it.contentId()))
                .map(Held::piece)
                .toList();
        return new Arrived(head.id(), head.from(), head.to(), head.automatic(), false, words, kept);
    }

    private static Arrived bare(MimeMessage mail, byte[] raw, boolean tooMuch) throws MessagingException {
        var id = mail.getHeader("Message-ID", null);
        var key = id == null || id.isBlank() ? new String(raw, StandardCharsets.ISO_8859_1) : id.strip();
        var to = new ArrayList<String>();
        for (var it : FOR) to.addAll(addresses(mail, it));
        return new Arrived(
                Secrets.digest(key), addresses(mail, "From"), to, Automatic.wrote(mail), tooMuch, "", List.of());
    }

    /** None where they can't be read. */
    private static List<String> addresses(MimeMessage mail, String header) throws MessagingException {
        var all = mail.getHeader(header, ",");
        if (all == null) return List.of();
        try {
            return Arrays.stream((Address[]) InternetAddress.parseHeader(all, false))
                    .map(it -> ((InternetAddress) it).getAddress())
                    .filter(it -> it != null && !it.isBlank())
                    .toList();
        } catch (AddressException unreadable) {
            return List.of();
        }
    }

    /** False if there is more in it than we read. */
    private boolean walk(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS || files.size() > MOST_FILES) return false;
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) if (!walk(many.getBodyPart(i), depth + 1)) return false;
            return true;
        }
        var name = name(part);
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (name.isEmpty() && !attached && part.isMimeType("text/html")) html.add(text(part));
        else if (name.isEmpty() && !attached && part.isMimeType("text/*")) plain.add(flowed(part, text(part)));
        else
            files.add(new Held(
                    new Piece(
                            name.isEmpty() ? "fichier" : name,
                            part.getInputStream().readAllBytes()),
                    contentId(part)));
        return true;
    }

    private static String contentId(Part part) throws MessagingException {
        var id = part.getHeader("Content-ID");
        return id == null ? "" : id[0].replaceAll("[<>\\s]", "");
    }

    private static String name(Part part) throws MessagingException {
        try {
            var name = part.getFileName();
            return name == null ? "" : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknown) {
            return "fichier";
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        var type = type(part);
        try (var content = part.getInputStream()) {
            return new String(
                    content.readNBytes(LONGEST_TEXT), charset(type == null ? null : type.getParameter("charset")));
        }
    }

    private static @Nullable ContentType type(Part part) {
        try {
            return new ContentType(part.getContentType());
        } catch (MessagingException broken) {
            return null;
        }
    }

    /** What nobody knows is read as most are. */
    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Lines that were broken only to be sent are joined again (RFC 3676). */
    private static String flowed(Part part, String text) {
        var type = type(part);
        if (type == null || !"flowed".equals(lower(type.getParameter("format")))) return text;
        boolean drop = "yes".equals(lower(type.getParameter("delsp")));
        var all = new StringBuilder();
        for (var line : text.replace("\r\n", "\n").split("\n", -1)) {
            boolean soft = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
            all.append(soft && drop ? line.substring(0, line.length() - 1) : line)
                    .append(soft ? "" : "\n");
        }
        return all.toString();
    }

    private static String lower(@Nullable String it) {
        return it == null ? "" : it.toLowerCase(Locale.ROOT);
    }
}
