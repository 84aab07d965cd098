package org.fabcom.talk.mailed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/** Mails written line by line, as they come over the wire. */
final class Mails {

    private Mails() {}

    static byte[] raw(String text) {
        return text.replace("\n", "\r\n").getBytes(UTF_8);
    }

    static byte[] latin(String text) {
        return text.replace("\n", "\r\n").getBytes(ISO_8859_1);
    }

    static String plain(String from, String to, String id, String text) {
        return "From: " + from + "\nTo: " + to + "\nMessage-ID: <" + id + "@exemple.org>\nSubject: Re: La table\n"
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text;
    }

    static String file(String name, String type, byte[] bytes) {
        return "Content-Type: " + type + "; name=\"" + name + "\"\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder(76, "\n".getBytes(UTF_8)).encodeToString(bytes);
    }

    static String mixed(String from, String to, String id, String... parts) {
        return "From: " + from + "\nTo: " + to + "\nMessage-ID: <" + id + "@exemple.org>\nSubject: Re: La table\n"
                + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"coupe\"\n\n--coupe\n"
                + String.join("\n--coupe\n", parts) + "\n--coupe--\n";
    }
}
