package org.fabcom.post;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. Its words are the messages {@code key.subject}, {@code key.text} (paragraphs parted by empty
 * lines), {@code key.button} for the address to open, and {@code key.after} if there is one, in the reader's language.
 *
 * @param url the absolute address of the one thing to do, if any
 * @param unsubscribe the absolute address that takes a POST and stops such letters (RFC 8058); none for those that answer an act
 * @param replyTo where an answer by mail goes; none: to the address that letters come from
 * @param attachments small files that go with it, nine at most
 */
public record Letter(
        String recipient,
        String name,
        String language,
        String key,
        List<Object> args,
        @Nullable String url,
        @Nullable String unsubscribe,
        List<Attachment> attachments,
        @Nullable String replyTo) {

    /** A text, or a file in Base64, of this media type, such as {@code text/calendar; charset=UTF-8; method=REQUEST}, as a file of this name. */
    public record Attachment(String name, String type, String content) {

        private static final String CODED = "; encoding=base64";

        /** A file that is no text. */
        public static Attachment of(String name, String type, byte[] bytes) {
            return new Attachment(name, type + CODED, Base64.getEncoder().encodeToString(bytes));
        }

        /** As it travels. */
        String media() {
            return type.endsWith(CODED) ? type.substring(0, type.length() - CODED.length()) : type;
        }

        byte[] bytes() {
            return type.endsWith(CODED)
                    ? Base64.getDecoder().decode(content)
                    : content.getBytes(StandardCharsets.UTF_8);
        }
    }

    public Letter {
        args = List.copyOf(args);
        attachments = List.copyOf(attachments);
    }

    public Letter(
            String recipient,
            String name,
            String language,
            String key,
            List<Object> args,
            @Nullable String url,
            @Nullable String unsubscribe) {
        this(recipient, name, language, key, args, url, unsubscribe, List.of(), null);
    }

    /** The same with one more thing in the envelope. */
    public Letter with(Attachment attachment) {
        var all = new ArrayList<>(attachments);
        all.add(attachment);
        return new Letter(recipient, name, language, key, args, url, unsubscribe, all, replyTo);
    }

    /** The same without a name on it: nobody has confirmed yet that the address is theirs. */
    public Letter toNobodyKnown() {
        return new Letter(recipient, "", language, key, args, url, unsubscribe, attachments, replyTo);
    }

    /** The same, as one of a kind that its reader can stop at this address. */
    public Letter stoppedBy(String address) {
        return new Letter(recipient, name, language, key, args, url, address, attachments, replyTo);
    }

    /** The same, as one that may be answered at this address. */
    public Letter answeredAt(String address) {
        return new Letter(recipient, name, language, key, args, url, unsubscribe, attachments, address);
    }

    /** A letter that answers what a person just asked for. */
    public static Letter answering(
            String recipient, String name, String language, String key, @Nullable String url, Object... args) {
        return new Letter(recipient, name, language, key, List.of(args), url, null);
    }
}
